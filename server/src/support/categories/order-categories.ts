import * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'

export const OrderCategories = z.object({ categories: z.array(z.uuid()).min(1).max(200) })
export type OrderCategories = z.infer<typeof OrderCategories>

/** Puts the categories in this order; those that are not named keep their place behind. */
export async function orderCategories(ctx: Ctx, { categories }: OrderCategories): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const existing = await tx.db.selectFrom('categories').select('id').orderBy('position').forUpdate().execute()
    const known = existing.map(({ id }) => id)
    const order = [...categories.filter((id) => known.includes(id)), ...known.filter((id) => !categories.includes(id))]
    for (const [position, id] of order.entries()) await tx.db.updateTable('categories').set({ position }).where('id', '=', id).execute()
    await recordAudit(tx, { action: 'categories.ordered' })
  })
}
