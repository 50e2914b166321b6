import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict } from '#platform/refused.ts'

export const CreateProduct = z.object({
  name: z.string().trim().min(1).max(200),
  /** What its license keys begin with. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/, 'A code is 2 to 8 capital letters and digits, and begins with a letter.'),
})
export type CreateProduct = z.infer<typeof CreateProduct>

export interface Product {
  readonly id: string
  readonly name: string
  readonly code: string
}

const uniqueViolation = '23505'

/** Something that licenses are sold for. */
export async function createProduct(ctx: Ctx, input: CreateProduct): Promise<Product> {
  const product = { id: newId(), ...CreateProduct.parse(input) }
  try {
    await ctx.db
      .insertInto('products')
      .values({ ...product, createdAt: ctx.now() })
      .execute()
  } catch (error) {
    if (sqlStateOf(error) === uniqueViolation) throw conflict('code_taken', `Another product has the code ${product.code}.`)
    throw error
  }
  return product
}
