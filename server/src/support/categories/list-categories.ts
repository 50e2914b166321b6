import type { Ctx } from '#kernel/ctx.ts'
import type { Category } from './category.ts'

/** The active categories in their order. */
export function listCategories(ctx: Ctx): Promise<Category[]> {
  return ctx.db
    .selectFrom('categories')
    .select(['id', 'key', 'name', 'label', 'isTechnical'])
    .where('isActive', '=', true)
    .orderBy('position')
    .execute()
}
