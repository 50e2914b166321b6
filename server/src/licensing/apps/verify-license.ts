import type { Ctx } from '#kernel/ctx.ts'
import { noteSeen } from '../activations/note-seen.ts'
import { recordValidation } from '../validations/record-validation.ts'
import type { AppAnswer } from './app-answer.ts'
import { attemptOf } from './app-attempt.ts'
import type { AppInput } from './app-input.ts'
import { type LicenseFacts, verdictOn } from './app-verdict.ts'
import { type FoundForApp, findLicenseForApp } from './find-license-for-app.ts'
import { licenseShown } from './license-shown.ts'

/** Whether the license is good where the app runs: one read, one row added. */
export async function verifyLicense(ctx: Ctx, input: AppInput): Promise<AppAnswer> {
  const { licenseKey, place, appVersion } = input
  const found = await findLicenseForApp(ctx, input)
  const { license, signedBy } = found
  const code = verdictOn(factsOf(found, place !== null), ctx.now())
  await recordValidation(ctx, { action: 'verify', code, ...attemptOf(found, input) })
  if (code !== 200 || !license?.activation) return { code, result: { valid: false }, signedBy }

  const { activation } = license
  const noted = noteSeen(ctx, { ...activation, version: appVersion })
  if (ctx.db.isTransaction) await noted
  // Else the answer does not wait for it.
  else noted.catch((error: unknown) => ctx.log.warn({ err: error }, 'It was not noted that an app was seen'))
  const shown = licenseShown(license, { key: licenseKey, place, activatedAt: activation.activatedAt })
  return { code, result: { valid: true, license: shown }, signedBy }
}

function factsOf({ license, isOfProduct }: FoundForApp, isNamed: boolean): LicenseFacts | null {
  if (!license || !isOfProduct) return null
  const { status, expiresAt, product, activation } = license
  return { status, expiresAt, isProductActive: product.isActive, isNamed, isActivated: activation !== null }
}
