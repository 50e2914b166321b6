import { sql } from 'kysely'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { publish } from '#kernel/publish.ts'
import { notFound } from '#platform/refused.ts'
import { activationLimitAt } from '../activations/activation-limit.ts'
import { freeDevices } from '../activations/free-devices.ts'
import { licenseStatusChanged } from './license.events.ts'
import { ActedTerms, termsAfterAction, type WantedAction } from './wanted-action.ts'

export interface ActedLicense {
  readonly id: string
  readonly maskedKey: string
  readonly terms: ActedTerms
}

/** Locks a license for the rest of the transaction: whoever activates it meanwhile waits. */
export async function lockLicense(tx: Tx, id: string): Promise<ActedLicense> {
  const row = await tx.db
    .selectFrom('licenses')
    .select(['maskedKey', 'status', 'activationLimit', 'expiresAt', 'limitUntil', 'limitAfterwards'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('license')
  const { maskedKey, ...noted } = row
  const isOver = noted.limitUntil !== null && noted.limitUntil <= tx.now()
  const terms = isOver ? { ...noted, activationLimit: activationLimitAt(noted, tx.now()), limitUntil: null, limitAfterwards: null } : noted
  return { id, maskedKey, terms: ActedTerms.parse(terms) }
}

/** Writes how a license stands now, and tells it when its status is another. */
export async function saveTerms(tx: Tx, { id, terms: before }: ActedLicense, after: ActedTerms, actionId: string): Promise<void> {
  await tx.db
    .updateTable('licenses')
    .set({ ...after, updatedAt: tx.now() })
    .where('id', '=', id)
    .execute()
  if (before.status === after.status) return
  const payload = { licenseId: id, from: before.status, to: after.status, actionId }
  await publish(tx, [{ type: licenseStatusChanged, payload, subjectId: id, position: null }])
}

export interface Device {
  readonly id: string
  readonly name: string
}

/** The devices that hold places of a license. */
export async function liveDevices(ctx: Ctx, licenseId: string): Promise<(Device & { identifier: string })[]> {
  const rows = await ctx.db
    .selectFrom('activations')
    .select(['id', 'name', 'identifier'])
    .where('licenseId', '=', licenseId)
    .where('deactivatedAt', 'is', null)
    .execute()
  return rows.map(({ id, name, identifier }) => ({ id, identifier, name: name ?? identifier }))
}

/** How a license stood before it was helped by hand in the last 30 days; where nobody did, as it stands. */
export async function termsBeforeHelp(tx: Tx, { id, terms }: ActedLicense, kind: WantedAction['kind']) {
  const first = await tx.db
    .selectFrom('licenseActions')
    .select('before')
    .where('licenseId', '=', id)
    .where('kind', '=', kind)
    .where('state', '=', 'applied')
    .where('createdAt', '>', sql<Date>`${tx.now()}::timestamptz - interval '30 days'`)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  const before = ActedTerms.pick({ activationLimit: true, expiresAt: true }).safeParse({ ...terms, ...(first?.before as object | null) })
  return before.success ? before.data : terms
}

/** Locks what was done or asked for, for the rest of the transaction. */
export async function lockAction(tx: Tx, id: string) {
  const action = await tx.db.selectFrom('licenseActions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!action) throw notFound('action')
  return action
}

export interface LicenseEffect {
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
}

/** Does it, and says what changed. The license is locked. */
export async function applyAction(tx: Tx, license: ActedLicense, wanted: WantedAction, actionId: string): Promise<LicenseEffect> {
  const effect = await effectOf(tx, license, wanted)
  if (wanted.kind === 'deactivate_devices') {
    await freeDevices(tx, { licenseId: license.id, activationIds: wanted.activationIds })
  } else {
    await saveTerms(tx, license, termsAfterAction(license.terms, wanted, tx.now()), actionId)
  }
  return effect
}

/** What it would change, as the license stands now. */
export async function effectOf(tx: Tx, { id, terms }: ActedLicense, wanted: WantedAction): Promise<LicenseEffect> {
  const after = termsAfterAction(terms, wanted, tx.now())
  if (wanted.kind === 'deactivate_devices') {
    const live = await liveDevices(tx, id)
    const devices = live.filter((device) => wanted.activationIds.includes(device.id))
    return {
      before: { activationsUsed: live.length, devices: devices.map(({ id: activation, name }) => ({ id: activation, name })) },
      after: { activationsUsed: live.length - devices.length },
    }
  }
  const names = (Object.keys(after) as (keyof typeof after)[]).filter((name) => after[name]?.valueOf() !== terms[name]?.valueOf())
  const pick = (of: typeof after) => Object.fromEntries(names.map((name) => [name, of[name]]))
  return { before: pick(terms), after: pick(after) }
}
