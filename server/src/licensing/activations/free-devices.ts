import type { Tx } from '#kernel/ctx.ts'
import { conflict } from '#platform/refused.ts'

export interface FreeDevices {
  readonly licenseId: string
  readonly activationIds: readonly string[]
}

/** Takes their places from devices of a license that is locked. One that has none any more was somebody else's work: then none loses it. */
export async function freeDevices(tx: Tx, { licenseId, activationIds }: FreeDevices): Promise<void> {
  const wanted = [...new Set(activationIds)]
  const freed = await tx.db
    .updateTable('activations')
    .set({ deactivatedAt: tx.now() })
    .where('licenseId', '=', licenseId)
    .where('id', 'in', wanted)
    .where('deactivatedAt', 'is', null)
    .returning('id')
    .execute()
  if (freed.length !== wanted.length) throw conflict('license_changed', 'One of these devices is not active any more. Nothing was changed.')
}
