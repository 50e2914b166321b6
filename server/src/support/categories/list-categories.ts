import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { type Category, CategoryColor } from './category.ts'

export const ListCategories = z.object({
  /** Those in use, or all. */
  archived: z.enum(['without', 'with']).default('without'),
})
export type ListCategories = z.infer<typeof ListCategories>

export const columns = ['id', 'key', 'name', 'label', 'color', 'isTechnical', 'isActive'] as const

/** The categories in their order. */
export async function listCategories(ctx: Ctx, { archived }: ListCategories = { archived: 'without' }): Promise<Category[]> {
  const rows = await ctx.db
    .selectFrom('categories')
    .select(columns)
    .$if(archived === 'without', (query) => query.where('isActive', '=', true))
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, color: CategoryColor.catch('gray').parse(row.color) }))
}
