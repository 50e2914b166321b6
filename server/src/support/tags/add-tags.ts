import type { Ctx } from '#kernel/ctx.ts'
import type { TagName } from './tag.ts'

/** From now on these are offered; who is offered already stays so. */
export async function addTags(ctx: Ctx, names: readonly TagName[]): Promise<void> {
  if (names.length === 0) return
  await ctx.db
    .insertInto('tags')
    .values([...new Set(names)].sort().map((name) => ({ name, createdAt: ctx.now() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
