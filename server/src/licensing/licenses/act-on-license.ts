import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { forbidden } from '#platform/refused.ts'
import { licenseChanged } from './license.events.ts'
import { Reason } from './license-action.ts'
import { applyAction, effectOf, type LicenseEffect, lockLicense, termsBeforeHelp } from './license-actions.store.ts'
import { isWithinBounds, WantedAction } from './wanted-action.ts'

export const ActOnLicense = z.object({
  licenseId: z.uuid(),
  wanted: WantedAction,
  reason: Reason,
  /** The ticket that it is done for. */
  ticketId: z.uuid().nullable().default(null),
  /** What the role may not do is asked for; else it is refused. */
  mayAsk: z.boolean().default(false),
})
export type ActOnLicense = z.input<typeof ActOnLicense>

export interface LicenseAct extends LicenseEffect {
  readonly actionId: string
  readonly licenseId: string
  readonly maskedKey: string
  readonly kind: WantedAction['kind']
  readonly state: 'applied' | 'requested'
}

/**
 * Does something to a license for a reason, within the bounds of the role. Above them it is asked for when it may be, and
 * waits for somebody who acts freely. The license is locked first, so that two who act at once do it one after the other.
 */
export async function actOnLicense(ctx: Ctx, input: ActOnLicense): Promise<LicenseAct> {
  const { licenseId, wanted, reason, ticketId, mayAsk } = ActOnLicense.parse(input)
  const { actor } = ctx
  if (!actor.id || !hasPermission(actor, 'licenses:act')) {
    throw forbidden('license_act_not_allowed', 'Your role does not allow changing licenses.')
  }
  const by = actor.id

  return inTransaction(ctx, async (tx) => {
    const license = await lockLicense(tx, licenseId)
    const now = tx.now()
    const isFree = hasPermission(actor, 'licenses:act_freely')
    const isAllowed = isFree || isWithinBounds(wanted, await termsBeforeHelp(tx, license, wanted.kind), now)
    if (!isAllowed && !mayAsk) throw forbidden('beyond_your_bounds', `${boundsOf[wanted.kind]} An Admin can approve more.`)

    const actionId = newId()
    const effect = isAllowed ? await applyAction(tx, license, wanted, actionId) : await effectOf(tx, license, wanted)
    const state = isAllowed ? ('applied' as const) : ('requested' as const)
    await tx.db
      .insertInto('licenseActions')
      .values({
        ...{ id: actionId, licenseId, ticketId, kind: wanted.kind, state, reason, askedBy: by },
        decidedBy: isAllowed ? by : null,
        wanted: JSON.stringify(wanted),
        before: JSON.stringify(effect.before),
        after: JSON.stringify(effect.after),
        createdAt: now,
        appliedAt: isAllowed ? now : null,
      })
      .execute()
    if (isAllowed) await publish(tx, [{ type: licenseChanged, payload: { licenseId, actionId }, subjectId: licenseId, position: null }])
    return { actionId, licenseId, maskedKey: license.maskedKey, kind: wanted.kind, state, ...effect }
  })
}

const boundsOf: Record<WantedAction['kind'], string> = {
  raise_limit: 'Your role may raise a limit up to twice its size.',
  extend: 'Your role may extend a license by up to 30 days.',
  deactivate_devices: '',
  suspend: 'Your role does not suspend licenses.',
  reinstate: 'Your role does not reinstate licenses.',
}
