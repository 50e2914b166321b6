import type { Ctx, Tx } from '#kernel/ctx.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict, invalid } from '#platform/refused.ts'

const uniqueViolation = '23505'

/** An address belongs to one customer. */
export function refuseTaken(error: unknown): never {
  if (sqlStateOf(error) === uniqueViolation) throw conflict('email_taken', 'Another customer has this address or external number.')
  throw error
}

export async function requireOrganisation(tx: Tx, id: string): Promise<void> {
  const organisation = await tx.db.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst()
  if (!organisation) throw invalid('organisationId', 'There is no such organisation.')
}

/** What their purchases come to, in each currency. */
export async function lifetimeValueOf(ctx: Ctx, customerId: string): Promise<{ currency: string; amount: number }[]> {
  return ctx.db
    .selectFrom('purchases')
    .select((eb) => ['currency', eb.cast<number>(eb.fn.sum('amount'), 'bigint').as('amount')])
    .where('customerId', '=', customerId)
    .groupBy('currency')
    .orderBy('amount', 'desc')
    .execute()
}
