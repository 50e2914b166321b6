import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { type ProductSummary, ProductText } from './product.ts'
import { products, refuseTaken } from './products.store.ts'

export const ChangeProduct = ProductText.partial().extend({ product: z.uuid() })
export type ChangeProduct = z.infer<typeof ChangeProduct>

/**
 * Changes what is known of a product. Keys that were given out keep the code that they begin with; a signing key that
 * exists keeps its bits.
 */
export async function changeProduct(ctx: Ctx, { product: id, ...wanted }: ChangeProduct): Promise<ProductSummary> {
  return inTransaction(ctx, async (tx) => {
    const product = await products(tx).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!product) throw notFound('product')
    if (wanted.signingBits && wanted.signingBits !== product.signingBits) {
      const key = await tx.db.selectFrom('signingKeys').select('id').where('productId', '=', id).executeTakeFirst()
      if (key) throw conflict('key_exists', 'Its signing key exists already: apps out there verify with it.')
    }
    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
    if (Object.keys(changes).length > 0) {
      await tx.db.updateTable('products').set(changes).where('id', '=', id).execute().catch(refuseTaken)
    }
    return products(tx).where('id', '=', id).executeTakeFirstOrThrow()
  })
}
