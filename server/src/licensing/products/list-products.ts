import type { Ctx } from '#kernel/ctx.ts'
import type { ProductSummary } from './product.ts'
import { products } from './products.store.ts'

/** What licenses are sold for, by name. */
export async function listProducts(ctx: Ctx): Promise<ProductSummary[]> {
  return products(ctx).orderBy('name').orderBy('id').execute()
}
