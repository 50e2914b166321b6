import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { LicenseStatus, licenseMovesFrom } from './license.ts'
import { LicenseSummary, licensesWithOwners, summaryOf } from './license-summary.ts'

export const ReadLicense = z.object({ license: z.uuid() })
export type ReadLicense = z.infer<typeof ReadLicense>

export const LicenseDetail = LicenseSummary.extend({
  /** The number that another system knows it by. */
  externalId: z.string().nullable(),
  assignedAt: z.date().nullable(),
  /** When it was used for the first time. */
  activatedAt: z.date().nullable(),
  updatedAt: z.date(),
  /** Until when the limit holds, and which one holds afterwards. */
  limitUntil: z.date().nullable(),
  limitAfterwards: z.number().int().nullable(),
  features: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
  /** What it can become from here. */
  moves: z.array(LicenseStatus),
})
export type LicenseDetail = z.infer<typeof LicenseDetail>

/** One license with everything but its key. */
export async function readLicense(ctx: Ctx, { license: id }: ReadLicense): Promise<LicenseDetail> {
  const row = await licensesWithOwners(ctx)
    .select(['licenses.externalId', 'licenses.assignedAt', 'licenses.activatedAt', 'licenses.updatedAt'])
    .select(['licenses.limitUntil', 'licenses.limitAfterwards', 'licenses.features', 'licenses.metadata'])
    .where('licenses.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('license')

  const { externalId, assignedAt, activatedAt, updatedAt, limitUntil, limitAfterwards } = row
  const moves = [...licenseMovesFrom(LicenseStatus.parse(row.status))]
  return {
    ...summaryOf(row, ctx.now()),
    ...{ externalId, assignedAt, activatedAt, updatedAt, limitUntil, limitAfterwards, moves },
    features: row.features as Record<string, unknown>,
    metadata: row.metadata as Record<string, unknown>,
  }
}
