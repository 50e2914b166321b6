import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, forbidden } from '#platform/refused.ts'
import { giveBackDevices } from '../activations/give-back-devices.ts'
import type { LicenseAct } from './act-on-license.ts'
import { licenseChanged } from './license.events.ts'
import { type ActedLicense, liveDevices, lockAction, lockLicense, saveTerms } from './license-actions.store.ts'
import { ActedTerms, WantedAction } from './wanted-action.ts'

export const UndoLicenseAction = z.object({ action: z.uuid() })
export type UndoLicenseAction = z.infer<typeof UndoLicenseAction>

/** For how long what was done to a license can be taken back. */
export const undoMs = 15 * 60_000

/**
 * Takes back what was done to a license, within 15 minutes, by who did it or who acts freely. Refused when a new activation
 * uses it already, or somebody changed the same since.
 */
export async function undoLicenseAction(
  ctx: Ctx,
  { action: id }: UndoLicenseAction,
): Promise<Omit<LicenseAct, 'state' | 'before' | 'after'>> {
  const { actor } = ctx
  return inTransaction(ctx, async (tx) => {
    const action = await lockAction(tx, id)
    const isTheirs = action.decidedBy === actor.id && hasPermission(actor, 'licenses:act')
    if (!isTheirs && !hasPermission(actor, 'licenses:act_freely')) {
      throw forbidden('license_undo_not_allowed', 'It is undone by who did it, or by an Admin.')
    }
    if (action.state !== 'applied' || !action.appliedAt) throw conflict('not_applied', 'There is nothing to undo.')
    if (tx.now().getTime() > action.appliedAt.getTime() + undoMs) throw conflict('undo_is_over', 'This can be undone for 15 minutes only.')

    const license = await lockLicense(tx, action.licenseId)
    const wanted = WantedAction.safeParse(action.wanted)
    if (!wanted.success) throw conflict('not_undoable', 'This cannot be undone from here.')
    const done = { wanted: wanted.data, before: action.before, after: action.after, appliedAt: action.appliedAt, actionId: id }
    await takeBack(tx, license, done)
    await tx.db.updateTable('licenseActions').set({ state: 'undone', undoneAt: tx.now() }).where('id', '=', id).execute()
    await publish(tx, [{ type: licenseChanged, payload: { licenseId: license.id, actionId: id }, subjectId: license.id, position: null }])
    return { actionId: id, licenseId: license.id, maskedKey: license.maskedKey, kind: wanted.data.kind }
  })
}

interface Done {
  readonly actionId: string
  readonly wanted: WantedAction
  readonly before: unknown
  readonly after: unknown
  readonly appliedAt: Date
}

const inUse = () => conflict('already_used', 'It cannot be undone: a new activation uses it already.')

async function takeBack(tx: Tx, license: ActedLicense, { actionId, wanted, appliedAt, ...done }: Done): Promise<void> {
  const live = await liveDevices(tx, license.id)
  if (wanted.kind === 'deactivate_devices') {
    const { activationLimit } = license.terms
    const areBack = await giveBackDevices(tx, { licenseId: license.id, activationIds: wanted.activationIds, activationLimit })
    if (!areBack) throw inUse()
    return
  }

  const [before, after] = [ActedTerms.partial().parse(done.before), ActedTerms.partial().parse(done.after)]
  const isStillSo = Object.entries(after).every(([name, value]) => isSame(license.terms[name as keyof ActedTerms], value))
  if (!isStillSo) throw conflict('license_changed', 'It cannot be undone: it was changed again since.', { license: license.terms })
  const limit = before.activationLimit ?? 0
  if (wanted.kind === 'raise_limit' && live.length > limit) throw inUse()
  if ((wanted.kind === 'extend' || wanted.kind === 'reinstate') && (await wasActivatedSince(tx, license.id, appliedAt))) throw inUse()
  await saveTerms(tx, license, ActedTerms.parse({ ...license.terms, ...before }), actionId)
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

async function wasActivatedSince(tx: Tx, licenseId: string, since: Date): Promise<boolean> {
  const one = await tx.db
    .selectFrom('activations')
    .select('id')
    .where('licenseId', '=', licenseId)
    .where('activatedAt', '>', since)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
