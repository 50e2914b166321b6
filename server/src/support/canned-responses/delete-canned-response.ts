import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { readCannedResponse, requireMayShare } from './canned-responses.store.ts'

export const DeleteCannedResponse = z.object({ response: z.uuid() })
export type DeleteCannedResponse = z.infer<typeof DeleteCannedResponse>

/** What was sent with it stays as it was sent. */
export async function deleteCannedResponse(ctx: Ctx, { response: id }: DeleteCannedResponse): Promise<void> {
  const { isShared } = await readCannedResponse(ctx, id)
  if (isShared) requireMayShare(ctx)
  await ctx.db.deleteFrom('cannedResponses').where('id', '=', id).execute()
}
