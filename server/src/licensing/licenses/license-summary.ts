import { type ExpressionBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { LicenseStatus, statusAt } from './license.ts'

const Owner = z.object({ id: z.uuid(), name: z.string(), email: z.string() })

/** A license as lists show it. Its key is masked. */
export const LicenseSummary = z.object({
  id: z.uuid(),
  maskedKey: z.string(),
  product: z.object({ id: z.uuid(), name: z.string(), code: z.string() }),
  customer: Owner.nullable(),
  status: LicenseStatus,
  /** 0 means unlimited. */
  activationLimit: z.number().int(),
  activationsUsed: z.number().int(),
  expiresAt: z.date().nullable(),
  createdAt: z.date(),
})
export type LicenseSummary = z.infer<typeof LicenseSummary>

/** Licenses with their product, their owner and how many places are taken. */
export function licensesWithOwners(ctx: Ctx) {
  return ctx.db
    .selectFrom('licenses')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .leftJoin('customers', 'customers.id', 'licenses.customerId')
    .select([
      'licenses.id',
      'licenses.maskedKey',
      'licenses.status',
      'licenses.activationLimit',
      'licenses.expiresAt',
      'licenses.createdAt',
    ])
    .select(['products.id as productId', 'products.name as productName', 'products.code as productCode'])
    .select(['customers.id as customerId', 'customers.name as customerName', 'customers.email as customerEmail'])
    .select((eb) => activationsInUse(eb).as('activationsUsed'))
}

function activationsInUse(eb: ExpressionBuilder<Tables, 'licenses'>) {
  return eb
    .selectFrom('activations')
    .select(sql<number>`count(*)`.as('count'))
    .whereRef('activations.licenseId', '=', 'licenses.id')
    .where('activations.deactivatedAt', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof licensesWithOwners>['executeTakeFirstOrThrow']>>

export function summaryOf(row: Row, now: Date): LicenseSummary {
  const { id, maskedKey, activationLimit, activationsUsed, expiresAt, createdAt } = row
  const customer = row.customerId === null ? null : { id: row.customerId, name: row.customerName ?? '', email: row.customerEmail ?? '' }
  return {
    id,
    maskedKey,
    product: { id: row.productId, name: row.productName, code: row.productCode },
    customer,
    status: statusAt(row, now),
    activationLimit,
    activationsUsed: activationsUsed ?? 0,
    expiresAt,
    createdAt,
  }
}
