import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { defaultCategories } from './category.ts'

/** Gives an environment its first categories; one that has any is left alone. */
export async function seedCategories(ctx: Ctx): Promise<void> {
  const existing = await ctx.db.selectFrom('categories').select('id').limit(1).executeTakeFirst()
  if (existing) return
  await ctx.db
    .insertInto('categories')
    .values(defaultCategories.map((category, position) => ({ id: newId(), ...category, position })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}
