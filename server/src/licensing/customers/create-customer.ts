import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { CustomerText } from './customer.ts'
import { refuseTaken, requireOrganisation } from './customers.store.ts'

export const CreateCustomer = z.object({
  ...CustomerText.shape,
  organisationId: CustomerText.shape.organisationId.default(null),
  isBlocked: z.boolean().default(false),
  takesOutreach: z.boolean().default(true),
})
export type CreateCustomer = z.infer<typeof CreateCustomer>

/** Somebody who has not written yet, with an address that nobody has. */
export async function createCustomer(ctx: Ctx, input: CreateCustomer): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    if (input.organisationId) await requireOrganisation(tx, input.organisationId)
    const id = newId()
    await tx.db
      .insertInto('customers')
      .values({ id, ...input, createdAt: tx.now() })
      .execute()
      .catch(refuseTaken)
    return id
  })
}
