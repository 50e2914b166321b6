import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { type ProductSummary, ProductText } from './product.ts'
import { productColumns, refuseTaken } from './products.store.ts'

export const CreateProduct = z.object({
  ...ProductText.shape,
  isActive: ProductText.shape.isActive.default(true),
  keyPattern: ProductText.shape.keyPattern.default(null),
  signingBits: ProductText.shape.signingBits.default(4096),
  externalId: ProductText.shape.externalId.default(null),
})
export type CreateProduct = z.input<typeof CreateProduct>

/** Something that licenses are sold for. */
export async function createProduct(ctx: Ctx, input: CreateProduct): Promise<ProductSummary> {
  return ctx.db
    .insertInto('products')
    .values({ id: newId(), ...CreateProduct.parse(input), createdAt: ctx.now() })
    .returning(productColumns)
    .executeTakeFirstOrThrow()
    .catch(refuseTaken)
}
