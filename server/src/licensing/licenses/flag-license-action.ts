import type { Tx } from '#kernel/ctx.ts'

/** Nobody used the license since this was done to it. False when that was known, or it was used meanwhile. */
export async function flagLicenseAction(tx: Tx, id: string): Promise<boolean> {
  const flagged = await tx.db
    .updateTable('licenseActions')
    .set({ flaggedAt: tx.now() })
    .where('id', '=', id)
    .where('state', '=', 'applied')
    .where('workedAt', 'is', null)
    .where('flaggedAt', 'is', null)
    .returning('id')
    .execute()
  return flagged.length > 0
}
