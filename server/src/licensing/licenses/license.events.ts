import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'
import { LicenseStatus } from './license.ts'

export const licenseCreated = eventType('license.created', z.object({ licenseId: z.uuid() }))
export const licenseStatusChanged = eventType(
  'license.status_changed',
  z.object({
    licenseId: z.uuid(),
    from: LicenseStatus,
    to: LicenseStatus,
    /** What was done to the license by hand, when this comes of it. */
    actionId: z.uuid().optional(),
  }),
)
/** Something was done to it by hand, which is written down in its history. */
export const licenseChanged = eventType('license.changed', z.object({ licenseId: z.uuid(), actionId: z.uuid() }))
export const licenseKeyRevealed = eventType('license.key_revealed', z.object({ licenseId: z.uuid() }))
