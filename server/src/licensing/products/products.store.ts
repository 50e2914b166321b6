import type { Ctx } from '#kernel/ctx.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict } from '#platform/refused.ts'

export const productColumns = ['id', 'name', 'code', 'isActive', 'keyPattern', 'signingBits', 'externalId', 'createdAt'] as const

export const products = (ctx: Ctx) => ctx.db.selectFrom('products').select(productColumns)

const uniqueViolation = '23505'

/** A code and an external number name one product each. */
export function refuseTaken(error: unknown): never {
  if (sqlStateOf(error) === uniqueViolation) throw conflict('code_taken', 'Another product has this code or external number.')
  throw error
}
