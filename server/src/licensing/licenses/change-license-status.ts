import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { licenseStatusChanged } from './license.events.ts'
import { LicenseStatus, licenseMovesFrom } from './license.ts'

export const ChangeLicenseStatus = z.object({
  licenseId: z.uuid(),
  status: LicenseStatus,
  /** What was done by hand that this comes of. */
  actionId: z.uuid().optional(),
})
export type ChangeLicenseStatus = z.infer<typeof ChangeLicenseStatus>

/** Moves a license along its life. Setting what it already is changes nothing. */
export async function changeLicenseStatus(ctx: Ctx, { licenseId, status: to, actionId }: ChangeLicenseStatus): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const license = await tx.db.selectFrom('licenses').select('status').where('id', '=', licenseId).forUpdate().executeTakeFirst()
    if (!license) throw notFound('license')

    const from = LicenseStatus.parse(license.status)
    if (from === to) return
    if (!licenseMovesFrom(from).includes(to)) {
      throw conflict('move_not_allowed', `A license that is ${from} cannot become ${to}.`, { allowed: licenseMovesFrom(from) })
    }
    await tx.db.updateTable('licenses').set({ status: to, updatedAt: tx.now() }).where('id', '=', licenseId).execute()
    await publish(tx, [
      { type: licenseStatusChanged, payload: { licenseId, from, to, ...(actionId && { actionId }) }, subjectId: licenseId, position: null },
    ])
  })
}
