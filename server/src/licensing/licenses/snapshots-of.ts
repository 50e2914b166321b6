import type { Ctx } from '#kernel/ctx.ts'
import { activationLimitAt } from '../activations/activation-limit.ts'
import { statusAt } from './license.ts'
import type { LicenseSnapshot } from './license-snapshot.ts'

/** How these licenses stand now, by their ids. */
export async function snapshotsOf(ctx: Ctx, licenseIds: readonly string[]): Promise<Map<string, LicenseSnapshot>> {
  if (licenseIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('licenses')
    .select(['id', 'status', 'activationLimit', 'limitUntil', 'limitAfterwards', 'expiresAt'])
    .select((eb) =>
      eb
        .selectFrom('activations')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('activations.licenseId', '=', 'licenses.id')
        .where('activations.deactivatedAt', 'is', null)
        .as('activationsUsed'),
    )
    .where('id', 'in', [...licenseIds])
    .execute()
  const now = ctx.now()
  return new Map(
    rows.map(({ id, activationsUsed, ...row }) => [
      id,
      {
        status: statusAt(row, now),
        activationLimit: activationLimitAt(row, now),
        activationsUsed: activationsUsed ?? 0,
        expiresAt: row.expiresAt,
      },
    ]),
  )
}
