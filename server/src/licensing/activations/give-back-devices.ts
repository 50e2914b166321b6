import type { Tx } from '#kernel/ctx.ts'

export interface GiveBackDevices {
  readonly licenseId: string
  readonly activationIds: readonly string[]
  /** 0 means unlimited. */
  readonly activationLimit: number
}

/** Gives devices of a license that is locked their places back; false when others have taken them. One that came back by itself has its place. */
export async function giveBackDevices(tx: Tx, { licenseId, activationIds, activationLimit }: GiveBackDevices): Promise<boolean> {
  const known = await tx.db
    .selectFrom('activations')
    .select(['id', 'identifier', 'deactivatedAt'])
    .where('licenseId', '=', licenseId)
    .where((eb) => eb.or([eb('deactivatedAt', 'is', null), eb('id', 'in', [...activationIds])]))
    .execute()
  const live = known.filter(({ deactivatedAt }) => deactivatedAt === null)
  const returning = known.filter(
    ({ deactivatedAt, identifier }) => deactivatedAt !== null && !live.some((device) => device.identifier === identifier),
  )
  if (activationLimit > 0 && live.length + returning.length > activationLimit) return false

  const ids = returning.map(({ id }) => id)
  if (ids.length > 0) await tx.db.updateTable('activations').set({ deactivatedAt: null }).where('id', 'in', ids).execute()
  return true
}
