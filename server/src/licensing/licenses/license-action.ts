import * as z from 'zod'

export const LicenseActionKind = z.enum([
  'raise_limit',
  'deactivate_devices',
  'extend',
  'suspend',
  'reinstate',
  'transfer',
  'resend_key',
  'issue_trial',
  'revoke',
  'edit',
])
export type LicenseActionKind = z.infer<typeof LicenseActionKind>

/** Why something is done to a license. Everybody who looks after it reads it later. */
export const Reason = z.string().trim().min(1).max(500)

/** What a person can change of a license, as it stands at one moment. */
export interface LicenseTerms {
  readonly activationLimit: number
  readonly expiresAt: Date | null
  readonly status: string
  readonly customerId: string | null
}

/** What a change is called when it does one thing only; else it is an edit. */
export function kindOfChange(before: LicenseTerms, after: LicenseTerms): LicenseActionKind {
  const isLater = after.expiresAt === null || (before.expiresAt !== null && after.expiresAt > before.expiresAt)
  const hasNewTerm = before.expiresAt?.getTime() !== after.expiresAt?.getTime()
  const kinds: (LicenseActionKind | false)[] = [
    before.activationLimit !== after.activationLimit && (isRaise(before, after) ? 'raise_limit' : 'edit'),
    hasNewTerm && (isLater ? 'extend' : 'edit'),
    before.customerId !== after.customerId && 'transfer',
    before.status !== after.status && !hasNewTerm && before.customerId === after.customerId && kindOfMove(before.status, after.status),
  ]
  const [only, ...more] = kinds.filter((kind) => kind !== false)
  return only && more.length === 0 ? only : 'edit'
}

// 0 means unlimited.
const isRaise = (before: LicenseTerms, after: LicenseTerms) =>
  before.activationLimit > 0 && (after.activationLimit === 0 || after.activationLimit > before.activationLimit)

function kindOfMove(from: string, to: string): LicenseActionKind {
  if (to === 'suspended') return 'suspend'
  if (to === 'revoked') return 'revoke'
  return from === 'suspended' && to === 'active' ? 'reinstate' : 'edit'
}
