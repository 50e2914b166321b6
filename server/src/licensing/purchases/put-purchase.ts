import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { invalid } from '#platform/refused.ts'
import { ExternalId, type Put } from '../customers/customer.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { PurchaseKind } from './purchase.ts'

export const PutPurchase = z.object({
  externalId: ExternalId,
  /** Who bought it: by their number in the same system, or by their address. */
  customerExternalId: ExternalId.optional(),
  customerEmail: EmailAddress.optional(),
  /** Which license it paid for, and of which product. */
  licenseExternalId: ExternalId.optional(),
  productCode: z.string().trim().min(1).max(20).optional(),
  number: z.string().trim().min(1).max(100),
  kind: PurchaseKind.default('purchase'),
  /** In the smallest unit of its currency; a refund is negative. */
  amount: z.number().int().min(-1_000_000_000_000).max(1_000_000_000_000),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'is three letters, such as EUR'),
  purchasedAt: z.coerce.date(),
})
export type PutPurchase = z.infer<typeof PutPurchase>

/** The purchase that another system knows by this number, as that system has it. Said twice it is there once. */
export async function putPurchase(ctx: Ctx, input: PutPurchase): Promise<Put> {
  const { externalId, number, kind, amount, currency, purchasedAt } = input
  if (kind === 'refund' && amount > 0) throw invalid('amount', 'A refund is negative.')

  return inTransaction(ctx, async (tx) => {
    const license = await licenseOf(tx, input)
    const facts = {
      customerId: (await customerOf(tx, input)) ?? license?.customerId ?? null,
      licenseId: license?.id ?? null,
      productId: (await productOf(tx, input)) ?? license?.productId ?? null,
    }
    const { customerId } = facts
    if (!customerId) throw invalid('customerExternalId', 'Say who bought it: by their external number, their address, or their license.')

    const made = newId()
    const wanted = { ...facts, customerId, number, kind, amount, currency, purchasedAt }
    const { id } = await tx.db
      .insertInto('purchases')
      .values({ id: made, externalId, ...wanted, createdAt: tx.now() })
      .onConflict((conflict) => conflict.column('externalId').doUpdateSet(wanted))
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, isNew: id === made }
  })
}

async function customerOf(tx: Tx, { customerExternalId, customerEmail }: PutPurchase): Promise<string | null> {
  if (customerExternalId === undefined) return customerEmail ? (await matchCustomer(tx, { email: customerEmail })).id : null
  const found = await tx.db.selectFrom('customers').select('id').where('externalId', '=', customerExternalId).executeTakeFirst()
  if (!found) throw invalid('customerExternalId', `No customer has the external number ${customerExternalId}.`)
  return found.id
}

async function licenseOf(tx: Tx, { licenseExternalId }: PutPurchase) {
  if (licenseExternalId === undefined) return null
  const found = await tx.db
    .selectFrom('licenses')
    .select(['id', 'customerId', 'productId'])
    .where('externalId', '=', licenseExternalId)
    .executeTakeFirst()
  if (!found) throw invalid('licenseExternalId', `No license has the external number ${licenseExternalId}.`)
  return found
}

async function productOf(tx: Tx, { productCode }: PutPurchase): Promise<string | null> {
  if (productCode === undefined) return null
  const found = await tx.db.selectFrom('products').select('id').where('code', '=', productCode).executeTakeFirst()
  if (!found) throw invalid('productCode', `No product has the code ${productCode}.`)
  return found.id
}
