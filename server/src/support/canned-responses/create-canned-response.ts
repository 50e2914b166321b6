import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { sanitizeAgentHtml } from '#mail/inbound/message-body.ts'
import { forbidden } from '#platform/refused.ts'
import { type CannedResponse, CannedResponseText } from './canned-response.ts'
import { readCannedResponse, requireMayShare, shortcutOnce } from './canned-responses.store.ts'

export const CreateCannedResponse = CannedResponseText.extend({ isShared: z.boolean().default(false) })
export type CreateCannedResponse = z.infer<typeof CreateCannedResponse>

/** A new text to insert: one's own, or for everybody. */
export async function createCannedResponse(ctx: Ctx, { title, shortcut, html, isShared }: CreateCannedResponse): Promise<CannedResponse> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents keep canned responses.')
  if (isShared) requireMayShare(ctx)

  const id = newId()
  const row = { id, title, shortcut, html: sanitizeAgentHtml(html), ownerId: isShared ? null : actor.id }
  await shortcutOnce(
    ctx.db
      .insertInto('cannedResponses')
      .values({ ...row, createdAt: ctx.now(), updatedAt: ctx.now() })
      .execute(),
  )
  return readCannedResponse(ctx, id)
}
