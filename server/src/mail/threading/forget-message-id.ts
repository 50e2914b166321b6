import type { Ctx } from '#kernel/ctx.ts'

/** Of a mail that never left: nobody can answer it, and nothing is to refer to it. */
export async function forgetMessageId(ctx: Ctx, { messageId, mailboxId }: { messageId: string; mailboxId: string }): Promise<void> {
  await ctx.db.deleteFrom('knownMessageIds').where('messageId', '=', messageId).where('mailboxId', '=', mailboxId).execute()
}
