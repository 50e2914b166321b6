import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { sanitizeAgentHtml } from '#mail/inbound/message-body.ts'
import { type CannedResponse, CannedResponseText } from './canned-response.ts'
import { readCannedResponse, requireMayShare, shortcutOnce } from './canned-responses.store.ts'

export const ChangeCannedResponse = CannedResponseText.extend({ response: z.uuid() })
export type ChangeCannedResponse = z.infer<typeof ChangeCannedResponse>

/** Changes a text of one's own, or of everybody for those who may. */
export async function changeCannedResponse(
  ctx: Ctx,
  { response: id, title, shortcut, html }: ChangeCannedResponse,
): Promise<CannedResponse> {
  const { isShared } = await readCannedResponse(ctx, id)
  if (isShared) requireMayShare(ctx)
  await shortcutOnce(
    ctx.db
      .updateTable('cannedResponses')
      .set({ title, shortcut, html: sanitizeAgentHtml(html), updatedAt: ctx.now() })
      .where('id', '=', id)
      .execute(),
  )
  return readCannedResponse(ctx, id)
}
