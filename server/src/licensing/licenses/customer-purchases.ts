import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

/** What a customer bought, the latest first, and what all of it comes to. Amounts in the smallest unit of their currency. */
export const Purchases = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      kind: z.enum(['purchase', 'renewal', 'refund']),
      product: z.string().nullable(),
      amount: z.number(),
      currency: z.string(),
      purchasedAt: z.date(),
    }),
  ),
  /** For each currency. */
  lifetime: z.array(z.object({ currency: z.string(), amount: z.number() })),
})
export type Purchases = z.infer<typeof Purchases>

const mostShown = 5

export async function customerPurchases(ctx: Ctx, customerId: string): Promise<Purchases> {
  const [items, lifetime] = await Promise.all([
    ctx.db
      .selectFrom('purchases')
      .leftJoin('products', 'products.id', 'purchases.productId')
      .select(['purchases.id', 'number', 'kind', 'amount', 'currency', 'purchasedAt', 'products.name as product'])
      .where('customerId', '=', customerId)
      .orderBy('purchasedAt', 'desc')
      .limit(mostShown)
      .execute(),
    ctx.db
      .selectFrom('purchases')
      .select(['currency'])
      .select((eb) => eb.fn.sum<string>('amount').as('amount'))
      .where('customerId', '=', customerId)
      .groupBy('currency')
      .orderBy('currency')
      .execute(),
  ])
  return Purchases.parse({
    items: items.map((item) => ({ ...item, amount: Number(item.amount) })),
    lifetime: lifetime.map(({ currency, amount }) => ({ currency, amount: Number(amount) })),
  })
}
