import * as z from 'zod'
import { LicenseStatus } from './license.ts'

/** How a license stood at a moment. */
export const LicenseSnapshot = z.object({
  status: LicenseStatus,
  activationLimit: z.number().int(),
  activationsUsed: z.number().int(),
  expiresAt: z.coerce.date().nullable(),
})
export type LicenseSnapshot = z.infer<typeof LicenseSnapshot>
