import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'

export const ActivateLicense = z.object({
  licenseId: z.uuid(),
  /** The hardware id or domain that the license is used on. */
  identifier: z.string().trim().min(1).max(255),
  name: z.string().trim().max(200).nullable().default(null),
})
export type ActivateLicense = z.input<typeof ActivateLicense>

export type ActivationVerdict =
  | { readonly activated: true; readonly activationId: string; readonly isNew: boolean }
  | { readonly activated: false; readonly code: 'not_assigned' | 'blocked' | 'expired' | 'limit_reached' }

/**
 * Takes one of the license's places for a machine or domain; one that has a place keeps it. The license is locked
 * first, so that no two take the last place. "No" is an answer here, not an error.
 */
export async function activateLicense(ctx: Ctx, input: ActivateLicense): Promise<ActivationVerdict> {
  const { licenseId, identifier, name } = ActivateLicense.parse(input)

  return inTransaction(ctx, async (tx) => {
    const license = await tx.db
      .selectFrom('licenses')
      .select(['status', 'activationLimit', 'expiresAt'])
      .where('id', '=', licenseId)
      .forUpdate()
      .executeTakeFirst()
    if (!license) throw notFound('license')
    if (license.status === 'available') return { activated: false, code: 'not_assigned' }
    if (license.status === 'suspended' || license.status === 'revoked') return { activated: false, code: 'blocked' }
    if (license.status === 'expired' || (license.expiresAt && license.expiresAt <= tx.now())) return { activated: false, code: 'expired' }

    const live = await liveActivations(tx, licenseId)
    const known = live.find((activation) => activation.identifier === identifier)
    if (known) return { activated: true, activationId: known.id, isNew: false }
    if (license.activationLimit > 0 && live.length >= license.activationLimit) return { activated: false, code: 'limit_reached' }

    const id = newId()
    await tx.db.insertInto('activations').values({ id, licenseId, identifier, name, activatedAt: tx.now() }).execute()
    if (license.status === 'assigned') await changeLicenseStatus(tx, { licenseId, status: 'active' })
    return { activated: true, activationId: id, isNew: true }
  })
}

function liveActivations(tx: Tx, licenseId: string) {
  return tx.db
    .selectFrom('activations')
    .select(['id', 'identifier'])
    .where('licenseId', '=', licenseId)
    .where('deactivatedAt', 'is', null)
    .execute()
}
