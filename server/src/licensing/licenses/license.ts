import * as z from 'zod'

export const LicenseStatus = z.enum(['available', 'assigned', 'active', 'suspended', 'expired', 'revoked'])
export type LicenseStatus = z.infer<typeof LicenseStatus>

/** What everybody but the owner reads of a key: how it begins and its last group, as in `PRO-****-9F3A`. */
export function maskKey(key: string): string {
  const groups = key.split('-')
  const last = groups.at(-1) ?? ''
  return groups.length < 3 ? `****-${key.slice(-4)}` : `${groups[0]}-****-${last.slice(-4)}`
}
