import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { CustomerText } from './customer.ts'
import { refuseTaken, requireOrganisation } from './customers.store.ts'

export const ChangeCustomer = CustomerText.partial().extend({ customer: z.uuid() })
export type ChangeCustomer = z.infer<typeof ChangeCustomer>

/** Changes what we know of a customer. What is not named stays as it is. */
export async function changeCustomer(ctx: Ctx, { customer: id, ...wanted }: ChangeCustomer): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const customer = await tx.db.selectFrom('customers').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!customer) throw notFound('customer')
    if (wanted.organisationId) await requireOrganisation(tx, wanted.organisationId)

    const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
    if (Object.keys(changes).length === 0) return
    await tx.db.updateTable('customers').set(changes).where('id', '=', id).execute().catch(refuseTaken)
  })
}
