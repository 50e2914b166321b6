import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import type { LiveActivation } from './activate-license.ts'
import { licenseDeactivated } from './activation.events.ts'

export const DeactivateLicense = z.object({ licenseId: z.uuid(), identifier: z.string().trim().min(1).max(255) })
export type DeactivateLicense = z.infer<typeof DeactivateLicense>

export type DeactivationVerdict =
  | { readonly outcome: 'deactivated' | 'already_inactive'; readonly activation: LiveActivation }
  | { readonly outcome: 'unknown' }

/**
 * An app gives the place of its machine or domain back, in whatever state the license is. The license is locked first,
 * as when a place is taken.
 */
export async function deactivateLicense(ctx: Ctx, input: DeactivateLicense): Promise<DeactivationVerdict> {
  const { licenseId, identifier } = DeactivateLicense.parse(input)

  return inTransaction(ctx, async (tx) => {
    await tx.db.selectFrom('licenses').select('id').where('id', '=', licenseId).forUpdate().execute()
    const last = await tx.db
      .selectFrom('activations')
      .select(['id', 'identifier', 'activatedAt', 'deactivatedAt'])
      .where('licenseId', '=', licenseId)
      .where('identifier', '=', identifier)
      .orderBy((eb) => eb('deactivatedAt', 'is', null), 'desc')
      .orderBy('activatedAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!last) return { outcome: 'unknown' }

    const { deactivatedAt, ...activation } = last
    if (deactivatedAt !== null) return { outcome: 'already_inactive', activation }
    await tx.db.updateTable('activations').set({ deactivatedAt: tx.now() }).where('id', '=', activation.id).execute()
    const payload = { licenseId, activationId: activation.id, identifier }
    await publish(tx, [{ type: licenseDeactivated, payload, subjectId: licenseId, position: null }])
    return { outcome: 'deactivated', activation }
  })
}
