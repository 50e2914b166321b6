import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { oneAtATime } from '#kernel/take-turns.ts'
import { ExternalId, type Put } from '../customers/customer.ts'
import { changeProduct } from './change-product.ts'
import { createProduct } from './create-product.ts'
import { ProductText } from './product.ts'

const { name, code, isActive, keyPattern, signingBits } = ProductText.shape

export const PutProduct = z.object({
  externalId: ExternalId,
  name,
  code,
  isActive: isActive.optional(),
  keyPattern: keyPattern.optional(),
  signingBits: signingBits.optional(),
})
export type PutProduct = z.infer<typeof PutProduct>

/** The product that another system knows by this number, as that system has it; one with this code and no number is taken to be it. */
export async function putProduct(ctx: Ctx, input: PutProduct): Promise<Put> {
  return inTransaction(ctx, async (tx) => {
    await oneAtATime(tx, `product ${input.externalId}`)
    const products = tx.db.selectFrom('products').select('id')
    const known =
      (await products.where('externalId', '=', input.externalId).executeTakeFirst()) ??
      (await products.where('code', '=', input.code).where('externalId', 'is', null).executeTakeFirst())
    if (known) {
      await changeProduct(tx, { product: known.id, ...input })
      return { id: known.id, isNew: false }
    }
    const { id } = await createProduct(tx, input)
    return { id, isNew: true }
  })
}
