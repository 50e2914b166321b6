import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { oneAtATime } from '#kernel/take-turns.ts'
import { invalid } from '#platform/refused.ts'
import { CustomerText, ExternalId, type Put } from './customer.ts'
import { refuseTaken } from './customers.store.ts'

export const PutCustomer = z.object({
  externalId: ExternalId,
  name: CustomerText.shape.name,
  email: CustomerText.shape.email,
  isBlocked: z.boolean().optional(),
  takesOutreach: z.boolean().optional(),
  /** The organisation as the same system knows it; null: none. */
  organisationExternalId: ExternalId.nullable().optional(),
})
export type PutCustomer = z.infer<typeof PutCustomer>

/**
 * The customer that another system knows by this number, as that system has them. Somebody who has written to us with
 * this address is taken to be them, unless they have another number. Said twice, or by two at once, it makes one.
 */
export async function putCustomer(ctx: Ctx, { externalId, organisationExternalId, ...given }: PutCustomer): Promise<Put> {
  return inTransaction(ctx, async (tx) => {
    await oneAtATime(tx, `customer ${externalId}`)
    const organisationId = organisationExternalId && (await organisationKnownAs(tx, organisationExternalId))
    const wanted = { ...given, externalId, ...(organisationExternalId !== undefined && { organisationId: organisationId ?? null }) }
    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))

    const known =
      (await tx.db.selectFrom('customers').select('id').where('externalId', '=', externalId).forUpdate().executeTakeFirst()) ??
      (await tx.db
        .selectFrom('customers')
        .select('id')
        .where('email', '=', given.email)
        .where('externalId', 'is', null)
        .forUpdate()
        .executeTakeFirst())
    if (known) {
      await tx.db.updateTable('customers').set(changes).where('id', '=', known.id).execute().catch(refuseTaken)
      return { id: known.id, isNew: false }
    }
    const id = newId()
    await tx.db
      .insertInto('customers')
      .values({ ...wanted, id, createdAt: tx.now() })
      .execute()
      .catch(refuseTaken)
    return { id, isNew: true }
  })
}

async function organisationKnownAs(tx: Tx, externalId: string): Promise<string> {
  const found = await tx.db.selectFrom('organisations').select('id').where('externalId', '=', externalId).executeTakeFirst()
  if (!found) throw invalid('organisationExternalId', `No organisation has the external number ${externalId}.`)
  return found.id
}
