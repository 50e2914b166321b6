import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, forbidden } from '#platform/refused.ts'
import type { LicenseAct } from './act-on-license.ts'
import { licenseChanged } from './license.events.ts'
import { applyAction, lockAction, lockLicense } from './license-actions.store.ts'
import { WantedAction } from './wanted-action.ts'

export const DecideLicenseAction = z.object({ action: z.uuid(), isApproved: z.boolean() })
export type DecideLicenseAction = z.infer<typeof DecideLicenseAction>

/** Answers what was asked for above the bounds of a role. It is done as the license stands now, or refused. */
export async function decideLicenseAction(ctx: Ctx, { action: id, isApproved }: DecideLicenseAction): Promise<Omit<LicenseAct, 'state'>> {
  const { actor } = ctx
  if (!actor.id || !hasPermission(actor, 'licenses:act_freely')) {
    throw forbidden('license_decide_not_allowed', 'Your role does not approve changes of licenses.')
  }
  const decidedBy = actor.id

  return inTransaction(ctx, async (tx) => {
    const action = await lockAction(tx, id)
    if (action.state !== 'requested') throw conflict('decided_already', 'Somebody has decided this already.')
    const license = await lockLicense(tx, action.licenseId)
    const wanted = WantedAction.parse(action.wanted)
    const about = { actionId: id, licenseId: license.id, maskedKey: license.maskedKey, kind: wanted.kind }

    if (!isApproved) {
      await tx.db.updateTable('licenseActions').set({ state: 'refused', decidedBy }).where('id', '=', id).execute()
      return { ...about, before: {}, after: {} }
    }
    const effect = await applyAction(tx, license, wanted, id)
    await tx.db
      .updateTable('licenseActions')
      .set({
        ...{ state: 'applied' as const, decidedBy, appliedAt: tx.now() },
        before: JSON.stringify(effect.before),
        after: JSON.stringify(effect.after),
      })
      .where('id', '=', id)
      .execute()
    await publish(tx, [{ type: licenseChanged, payload: { licenseId: license.id, actionId: id }, subjectId: license.id, position: null }])
    return { ...about, ...effect }
  })
}
