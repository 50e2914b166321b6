import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'
import { LicenseStatus } from './license.ts'

export const licenseCreated = eventType('license.created', z.object({ licenseId: z.uuid() }))
export const licenseStatusChanged = eventType(
  'license.status_changed',
  z.object({ licenseId: z.uuid(), from: LicenseStatus, to: LicenseStatus }),
)
