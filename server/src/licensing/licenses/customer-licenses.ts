import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseStatus } from './license.ts'

export const LicenseLine = z.object({
  id: z.uuid(),
  maskedKey: z.string(),
  product: z.string(),
  status: LicenseStatus,
  /** 0 means unlimited. */
  activationLimit: z.number().int(),
  activationsUsed: z.number().int(),
  expiresAt: z.date().nullable(),
})
export type LicenseLine = z.infer<typeof LicenseLine>

const most = 50

/** A customer's licenses, those in use first. Keys are masked. */
export async function customerLicenses(ctx: Ctx, customerId: string): Promise<LicenseLine[]> {
  const rows = await ctx.db
    .selectFrom('licenses')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .select([
      'licenses.id',
      'licenses.maskedKey',
      'products.name as product',
      'licenses.status',
      'licenses.activationLimit',
      'licenses.expiresAt',
    ])
    .select((eb) =>
      eb
        .selectFrom('activations')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('activations.licenseId', '=', 'licenses.id')
        .where('activations.deactivatedAt', 'is', null)
        .as('activationsUsed'),
    )
    .where('licenses.customerId', '=', customerId)
    .orderBy((eb) => eb('licenses.status', 'in', ['active', 'assigned']), 'desc')
    .orderBy('licenses.createdAt', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, status: LicenseStatus.parse(row.status), activationsUsed: row.activationsUsed ?? 0 }))
}
