import type { Ctx } from '#kernel/ctx.ts'

const day = 24 * 60 * 60_000
const atOnce = 500

/**
 * Removes what nobody refers to any more: uploads that no message took within a day and that nobody
 * holds for a draft, and files whose row was never
 * written because the program died in between (F24).
 */
export async function sweepAttachments(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - day)
  let forgotten: number
  do forgotten = await forgetUnused(ctx, before)
  while (forgotten === atOnce)

  for await (const keys of ctx.storage.olderThan(before, { folder: ctx.environment.key, atOnce })) {
    const known = await ctx.db.selectFrom('attachments').select('storageKey').where('storageKey', 'in', keys).execute()
    const used = new Set(known.map(({ storageKey }) => storageKey))
    for (const key of keys.filter((one) => !used.has(one))) await ctx.storage.remove(key)
  }
}

// The row first: a file without a row is removed another time, a row without a file would be a broken download.
async function forgetUnused(ctx: Ctx, before: Date): Promise<number> {
  const unused = await ctx.db
    .deleteFrom('attachments')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('attachments as old')
        .leftJoin('messageAttachments', 'messageAttachments.attachmentId', 'old.id')
        .select('old.id')
        .where('old.createdAt', '<', before)
        .where('messageAttachments.messageId', 'is', null)
        .where((held) => held.or([held('old.heldUntil', 'is', null), held('old.heldUntil', '<', before)]))
        .limit(atOnce),
    )
    .returning('storageKey')
    .execute()
  for (const { storageKey } of unused) await ctx.storage.remove(storageKey)
  return unused.length
}
