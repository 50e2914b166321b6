import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { lifetimeValueOf } from './customers.store.ts'

export const ReadCustomer = z.object({ customer: z.uuid() })
export type ReadCustomer = z.infer<typeof ReadCustomer>

export const CustomerDetail = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  isBlocked: z.boolean(),
  takesOutreach: z.boolean(),
  externalId: z.string().nullable(),
  /** What their purchases come to, less refunds, in the smallest unit of each currency. */
  lifetimeValue: z.array(z.object({ currency: z.string(), amount: z.number().int() })),
  createdAt: z.date(),
})
export type CustomerDetail = z.infer<typeof CustomerDetail>

/** Who a customer is, and what they are worth to us. */
export async function readCustomer(ctx: Ctx, { customer: id }: ReadCustomer): Promise<CustomerDetail> {
  const [row, lifetimeValue] = await Promise.all([
    ctx.db
      .selectFrom('customers')
      .leftJoin('organisations', 'organisations.id', 'customers.organisationId')
      .select(['customers.id', 'customers.name', 'customers.email', 'customers.isBlocked', 'customers.takesOutreach'])
      .select(['customers.externalId', 'customers.createdAt'])
      .select(['organisations.id as organisationId', 'organisations.name as organisationName'])
      .where('customers.id', '=', id)
      .executeTakeFirst(),
    lifetimeValueOf(ctx, id),
  ])
  if (!row) throw notFound('customer')
  const { organisationId, organisationName, ...customer } = row
  return { ...customer, organisation: organisationId ? { id: organisationId, name: organisationName ?? '' } : null, lifetimeValue }
}
