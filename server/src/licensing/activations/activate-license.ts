import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { notFound } from '#platform/refused.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'
import { noteFirstUse } from '../licenses/note-first-use.ts'
import { licenseActivated } from './activation.events.ts'
import { activationLimitAt } from './activation-limit.ts'

export const ActivateLicense = z.object({
  licenseId: z.uuid(),
  /** The hardware id or domain that the license is used on. */
  identifier: z.string().trim().min(1).max(255),
  name: z.string().trim().max(200).nullable().default(null),
  appVersion: z.string().trim().max(100).nullable().default(null),
  /** What the app tells of the machine. */
  metadata: z.record(z.string(), z.unknown()).default({}),
})
export type ActivateLicense = z.input<typeof ActivateLicense>

export interface LiveActivation {
  readonly id: string
  readonly identifier: string
  readonly activatedAt: Date
}

export type ActivationVerdict =
  | { readonly activated: true; readonly activation: LiveActivation; readonly isNew: boolean }
  | { readonly activated: false; readonly code: 'not_assigned' | 'product_inactive' | 'blocked' | 'expired' | 'limit_reached' }

/**
 * Takes one of the license's places for a machine or domain; one that has a place keeps it. The license is locked
 * first, so that no two take the last place. "No" is an answer here, not an error.
 */
export async function activateLicense(ctx: Ctx, input: ActivateLicense): Promise<ActivationVerdict> {
  const { licenseId, identifier, name, appVersion, metadata } = ActivateLicense.parse(input)

  return inTransaction(ctx, async (tx) => {
    const license = await lockLicense(tx, licenseId)
    const now = tx.now()
    if (license.status === 'available') return { activated: false, code: 'not_assigned' }
    if (!license.isActive) return { activated: false, code: 'product_inactive' }
    if (license.status === 'suspended' || license.status === 'revoked') return { activated: false, code: 'blocked' }
    if (license.status === 'expired' || (license.expiresAt && license.expiresAt <= now)) return { activated: false, code: 'expired' }

    const live = await liveActivations(tx, licenseId)
    const known = live.find((activation) => activation.identifier === identifier)
    const seen = { lastSeenAt: now, address: tx.address ?? null, appVersion }
    if (known) {
      await tx.db.updateTable('activations').set(seen).where('id', '=', known.id).execute()
      return { activated: true, activation: known, isNew: false }
    }
    const limit = activationLimitAt(license, now)
    if (limit > 0 && live.length >= limit) return { activated: false, code: 'limit_reached' }

    const activation = { id: newId(), identifier, activatedAt: now }
    await tx.db
      .insertInto('activations')
      .values({ ...activation, ...seen, licenseId, name, metadata: JSON.stringify(metadata) })
      .execute()
    if (license.activatedAt === null) await noteFirstUse(tx, licenseId)
    if (license.status === 'assigned') await changeLicenseStatus(tx, { licenseId, status: 'active' })
    const payload = { licenseId, activationId: activation.id, identifier }
    await publish(tx, [{ type: licenseActivated, payload, subjectId: licenseId, position: null }])
    return { activated: true, activation, isNew: true }
  })
}

async function lockLicense(tx: Tx, id: string) {
  const license = await tx.db
    .selectFrom('licenses')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .select(['licenses.status', 'licenses.activationLimit', 'licenses.limitUntil', 'licenses.limitAfterwards'])
    .select(['licenses.expiresAt', 'licenses.activatedAt', 'products.isActive'])
    .where('licenses.id', '=', id)
    .forUpdate('licenses')
    .executeTakeFirst()
  if (!license) throw notFound('license')
  return license
}

function liveActivations(tx: Tx, licenseId: string): Promise<LiveActivation[]> {
  return tx.db
    .selectFrom('activations')
    .select(['id', 'identifier', 'activatedAt'])
    .where('licenseId', '=', licenseId)
    .where('deactivatedAt', 'is', null)
    .execute()
}
