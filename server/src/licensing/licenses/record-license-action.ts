import { v7 as newId } from 'uuid'
import type { Tx } from '#kernel/ctx.ts'
import { publish } from '#kernel/publish.ts'
import { licenseChanged } from './license.events.ts'
import type { LicenseActionKind } from './license-action.ts'

export interface RecordLicenseAction {
  readonly id?: string
  readonly licenseId: string
  readonly kind: LicenseActionKind
  /** What changed, as it was before. */
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
  readonly reason: string
}

/** Writes into the history of a license what somebody did to it and why, in the transaction that does it. */
export async function recordLicenseAction(
  tx: Tx,
  { id = newId(), licenseId, kind, before, after, reason }: RecordLicenseAction,
): Promise<void> {
  const by = tx.actor.id
  if (by === null) throw new Error('Only people and programs with a key act on licenses')
  const now = tx.now()
  await tx.db
    .insertInto('licenseActions')
    .values({
      id,
      licenseId,
      kind,
      state: 'applied',
      wanted: JSON.stringify(after),
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      reason,
      askedBy: by,
      decidedBy: by,
      createdAt: now,
      appliedAt: now,
    })
    .execute()
  await publish(tx, [{ type: licenseChanged, payload: { licenseId, actionId: id }, subjectId: licenseId, position: null }])
}
