import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, invalid, notFound, Refused } from '#platform/refused.ts'
import { changeLicenseStatus } from './change-license-status.ts'
import { LicenseStatus } from './license.ts'
import { kindOfChange, type LicenseTerms, Reason } from './license-action.ts'
import { recordLicenseAction } from './record-license-action.ts'

export const ChangeLicense = z.object({
  license: z.uuid(),
  /** 0 means unlimited. */
  activationLimit: z.number().int().min(0).max(1_000_000).optional(),
  /** Null: it does not expire. */
  expiresAt: z.coerce.date().nullable().optional(),
  status: LicenseStatus.optional(),
  /** Whose it is from now on. */
  customerId: z.uuid().optional(),
  reason: Reason,
})
export type ChangeLicense = z.infer<typeof ChangeLicense>

/**
 * Changes what a license allows, without the bounds that agents have. A longer term brings an expired license back; an
 * owner makes an available one theirs; what is declared expired is over now. The reason stands in its history.
 */
export async function changeLicense(ctx: Ctx, { license: licenseId, reason, ...wanted }: ChangeLicense): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const before = await lockTerms(tx, licenseId)
    if (before.status === 'revoked') throw conflict('license_revoked', 'A license that was revoked stays so and is not changed.')
    if (wanted.customerId) await requireCustomer(tx, wanted.customerId)

    const after = termsAfter(before, wanted, tx.now())
    const changed = (Object.keys(after) as (keyof LicenseTerms)[]).filter((term) => `${after[term]}` !== `${before[term]}`)
    if (changed.length === 0) throw new Refused('invalid', 'nothing_to_change', 'The license is like this already.')

    const actionId = newId()
    if (after.status !== before.status) {
      await changeLicenseStatus(tx, { licenseId, status: LicenseStatus.parse(after.status), actionId })
    }
    await tx.db
      .updateTable('licenses')
      .set({ activationLimit: after.activationLimit, expiresAt: after.expiresAt, customerId: after.customerId, updatedAt: tx.now() })
      .$if(after.activationLimit !== before.activationLimit, (license) => license.set({ limitUntil: null, limitAfterwards: null }))
      .$if(after.customerId !== before.customerId, (license) => license.set({ assignedAt: tx.now() }))
      .where('id', '=', licenseId)
      .execute()
    const pick = (terms: LicenseTerms) => Object.fromEntries(changed.map((term) => [term, terms[term]]))
    const kind = kindOfChange(before, after)
    await recordLicenseAction(tx, { id: actionId, licenseId, kind, before: pick(before), after: pick(after), reason })
  })
}

async function lockTerms(tx: Tx, licenseId: string): Promise<LicenseTerms> {
  const license = await tx.db
    .selectFrom('licenses')
    .select(['status', 'activationLimit', 'expiresAt', 'customerId'])
    .where('id', '=', licenseId)
    .forUpdate()
    .executeTakeFirst()
  if (!license) throw notFound('license')
  return license
}

async function requireCustomer(tx: Tx, id: string) {
  const customer = await tx.db.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()
  if (!customer) throw invalid('customerId', 'There is no such customer.')
}

type Wanted = Omit<ChangeLicense, 'license' | 'reason'>

function termsAfter(before: LicenseTerms, wanted: Wanted, now: Date): LicenseTerms {
  const customerId = wanted.customerId ?? before.customerId
  let expiresAt = wanted.expiresAt === undefined ? before.expiresAt : wanted.expiresAt
  const isOver = expiresAt !== null && expiresAt <= now

  let status = wanted.status ?? before.status
  if (wanted.status === 'expired' && !isOver) expiresAt = now
  if (status === 'assigned' && customerId === null) throw invalid('customerId', 'Say whose it is.')
  if (!wanted.status && status === 'available' && customerId !== null) status = 'assigned'
  if (!wanted.status && status === 'expired' && !isOver) status = 'active'
  if (status === 'active' && isOver && wanted.status) throw invalid('expiresAt', 'Its time is over: say until when it lasts.')
  return { activationLimit: wanted.activationLimit ?? before.activationLimit, expiresAt, status, customerId }
}
