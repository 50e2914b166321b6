import type { Tx } from '#kernel/ctx.ts'

/** A license is used for the first time once. */
export async function noteFirstUse(tx: Tx, licenseId: string): Promise<void> {
  await tx.db.updateTable('licenses').set({ activatedAt: tx.now() }).where('id', '=', licenseId).where('activatedAt', 'is', null).execute()
}
