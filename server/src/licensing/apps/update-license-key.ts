import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { Refused } from '#platform/refused.ts'
import { changeLicense } from '../licenses/change-license.ts'
import { LicenseStatus } from '../licenses/license.ts'
import type { AppAnswer } from './app-answer.ts'
import { findLicenseForApp } from './find-license-for-app.ts'

const day = 24 * 60 * 60_000
const given = z.unknown().optional()

// What is wrong in here is an outcome (951), no malformed request.
export const UpdateLicenseKey = z
  .looseObject({
    license_key: z.string().trim().min(1).max(500),
    status: given.describe('A status of a license; `blocked` is taken as `suspended`.'),
    activation_limit: given.describe('0 means unlimited.'),
    validity_days: given.describe('Days from now; 0: it does not expire. Also taken: validity.'),
    validity: given,
  })
  .transform(({ license_key: licenseKey, status, activation_limit: limit, validity_days: days, validity }) => ({
    licenseKey,
    wanted: { status, activationLimit: limit, days: days ?? validity },
  }))
export type UpdateLicenseKey = z.output<typeof UpdateLicenseKey>

const Wanted = z.object({
  status: z
    .literal('blocked')
    .transform(() => 'suspended' as const)
    .or(LicenseStatus)
    .optional(),
  activationLimit: z.coerce.number().int().min(0).max(1_000_000).optional(),
  days: z.coerce.number().int().min(0).max(36_500).optional(),
})

/** A shop changes what a license allows, with the reason that it was by the licensing API. */
export async function updateLicenseKey(ctx: Ctx, { licenseKey, wanted }: UpdateLicenseKey): Promise<AppAnswer> {
  const { license, signedBy } = await findLicenseForApp(ctx, { licenseKey, place: null, product: null })
  if (!license) return { code: 952, signedBy }
  const { success, data } = Wanted.safeParse(withoutEmpty(wanted))
  if (!success || Object.keys(data).length === 0) return { code: 951, signedBy }

  const { days, ...terms } = data
  const expiresAt = days === undefined ? undefined : days === 0 ? null : new Date(ctx.now().getTime() + days * day)
  try {
    await changeLicense(ctx, { license: license.id, ...terms, expiresAt, reason: 'Changed by the licensing API' })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { code: error.code === 'nothing_to_change' ? 950 : 951, signedBy }
  }
  return { code: 950, signedBy }
}

function withoutEmpty(wanted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== null && value !== ''))
}
