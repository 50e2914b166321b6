import * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { tellAllAnew } from '#kernel/publish.ts'
import { notFound } from '#platform/refused.ts'
import { type Category, CategoryColor, CategoryLabel, CategoryName } from './category.ts'
import { columns } from './list-categories.ts'

export const ChangeCategory = z.object({
  category: z.uuid(),
  name: CategoryName.optional(),
  label: CategoryLabel.optional(),
  color: CategoryColor.optional(),
  isTechnical: z.boolean().optional(),
  isActive: z.boolean().optional(),
})
export type ChangeCategory = z.infer<typeof ChangeCategory>

/** What is technical decides what developers see: open screens read everything again. */
export async function changeCategory(ctx: Ctx, { category: id, ...changes }: ChangeCategory): Promise<Category> {
  return inTransaction(ctx, async (tx) => {
    const after = await tx.db
      .updateTable('categories')
      .set((eb) => ({ name: eb.ref('name'), ...changes }))
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirst()
    if (!after) throw notFound('category')
    await tellAllAnew(tx)
    await recordAudit(tx, { action: 'category.changed', subjectId: id, data: changes })
    return { ...after, color: CategoryColor.catch('gray').parse(after.color) }
  })
}
