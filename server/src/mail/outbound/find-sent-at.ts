import type { Ctx } from '#kernel/ctx.ts'

/** When the mail of a cause was handed over to its server; null when it was not, or not yet. */
export async function findSentAt(ctx: Ctx, cause: string): Promise<Date | null> {
  const mail = await ctx.db.selectFrom('outboundMails').select('sentAt').where('cause', '=', cause).executeTakeFirst()
  return mail?.sentAt ?? null
}
