import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict } from '#platform/refused.ts'
import { type Category, CategoryColor, CategoryLabel, CategoryName } from './category.ts'

export const CreateCategory = z.object({
  name: CategoryName,
  label: CategoryLabel.optional(),
  color: CategoryColor.default('gray'),
  isTechnical: z.boolean().default(false),
})
export type CreateCategory = z.infer<typeof CreateCategory>

/** A new category stands last. Its key, by which programs name it, is made of its name and never changes. */
export async function createCategory(
  ctx: Ctx,
  { name, label = name.slice(0, 20).trim(), color, isTechnical }: CreateCategory,
): Promise<Category> {
  return inTransaction(ctx, async (tx) => {
    const id = newId()
    const key = keyOf(name) || id
    const row = await tx.db
      .insertInto('categories')
      .values({ id, key, name, label, color, isTechnical, position: sql`(select coalesce(max(position), -1) + 1 from categories)` })
      .onConflict((existing) => existing.column('key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw conflict('category_exists', `There is a category with the key ${key} already.`)
    await recordAudit(tx, { action: 'category.created', subjectId: id, data: { name } })
    return { id, key, name, label, color, isTechnical, isActive: true }
  })
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
}
