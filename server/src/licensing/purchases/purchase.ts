import * as z from 'zod'

export const PurchaseKind = z.enum(['purchase', 'renewal', 'refund'])

export const Purchase = z.object({
  id: z.uuid(),
  /** What the customer calls it: the number of the invoice or order. */
  number: z.string(),
  kind: PurchaseKind,
  /** In the smallest unit of its currency; a refund is negative. */
  amount: z.number().int(),
  currency: z.string(),
  product: z.string().nullable(),
  license: z.object({ id: z.uuid(), maskedKey: z.string() }).nullable(),
  purchasedAt: z.date(),
})
export type Purchase = z.infer<typeof Purchase>
