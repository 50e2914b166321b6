import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { Purchase, PurchaseKind } from './purchase.ts'

export const ListPurchases = z.object({
  customer: z.uuid(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListPurchases = z.infer<typeof ListPurchases>

export const PurchasePage = z.object({ items: z.array(Purchase), next: z.uuid().nullable() })
export type PurchasePage = z.infer<typeof PurchasePage>

/** What a customer bought, renewed and got back, the latest first. */
export async function listPurchases(ctx: Ctx, { customer, after, limit }: ListPurchases): Promise<PurchasePage> {
  let purchases = ctx.db
    .selectFrom('purchases')
    .leftJoin('licenses', 'licenses.id', 'purchases.licenseId')
    .leftJoin('products', (join) => join.on((eb) => eb('products.id', '=', eb.fn.coalesce('purchases.productId', 'licenses.productId'))))
    .select(['purchases.id', 'purchases.number', 'purchases.kind', 'purchases.amount', 'purchases.currency', 'purchases.purchasedAt'])
    .select(['products.name as product', 'licenses.id as licenseId', 'licenses.maskedKey'])
    .where('purchases.customerId', '=', customer)
  if (after) {
    purchases = purchases.where(
      sql<SqlBool>`(purchases.purchased_at, purchases.id) < (select last.purchased_at, last.id from purchases last where last.id = ${after})`,
    )
  }
  const rows = await purchases
    .orderBy('purchases.purchasedAt', 'desc')
    .orderBy('purchases.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ licenseId, maskedKey, kind, ...row }) => ({
    ...row,
    kind: PurchaseKind.parse(kind),
    license: licenseId && maskedKey ? { id: licenseId, maskedKey } : null,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
