import * as z from 'zod'

export const LicenseStatus = z.enum(['available', 'assigned', 'active', 'suspended', 'expired', 'revoked'])
export type LicenseStatus = z.infer<typeof LicenseStatus>

/** Where a license goes from each status (product decision 11); revoked is final. */
const moves: Record<LicenseStatus, readonly LicenseStatus[]> = {
  available: ['assigned', 'expired', 'revoked'],
  assigned: ['active', 'suspended', 'expired', 'revoked'],
  active: ['suspended', 'expired', 'revoked'],
  suspended: ['active', 'expired', 'revoked'],
  expired: ['active', 'revoked'],
  revoked: [],
}

export function licenseMovesFrom(status: LicenseStatus): readonly LicenseStatus[] {
  return moves[status]
}

const whileTheyLast: readonly LicenseStatus[] = ['available', 'assigned', 'active']

/** What a license is now: one whose time is over is expired, whether or not somebody has noted it yet. */
export function statusAt({ status, expiresAt }: { status: string; expiresAt: Date | null }, now: Date): LicenseStatus {
  const noted = LicenseStatus.parse(status)
  return expiresAt && expiresAt <= now && whileTheyLast.includes(noted) ? 'expired' : noted
}

/** What everybody but the owner reads of a key: how it begins and its last group, as in `PRO-****-9F3A`. */
export function maskKey(key: string): string {
  const groups = key.split('-')
  const last = groups.at(-1) ?? ''
  return groups.length < 3 ? `****-${key.slice(-4)}` : `${groups[0]}-****-${last.slice(-4)}`
}
