import type { Ctx } from '#kernel/ctx.ts'
import { deactivateLicense } from '../activations/deactivate-license.ts'
import { recordValidation } from '../validations/record-validation.ts'
import { activationShown } from './activation-shown.ts'
import type { AppAnswer, AppCode } from './app-answer.ts'
import { attemptOf } from './app-attempt.ts'
import type { AppInput } from './app-input.ts'
import { findLicenseForApp } from './find-license-for-app.ts'

/** An app gives the place back that its machine or domain has. It may, in whatever state the license is. */
export async function deactivateForApp(ctx: Ctx, input: AppInput): Promise<AppAnswer> {
  const { place } = input
  const found = await findLicenseForApp(ctx, input)
  const { license, isOfProduct, signedBy } = found

  const tell = async (code: AppCode, result: Record<string, unknown>): Promise<AppAnswer> => {
    await recordValidation(ctx, { action: 'deactivate', code, ...attemptOf(found, input) })
    return { code, result, signedBy }
  }
  if (!license || !isOfProduct) return tell(210, { success: false })
  if (!place) return tell(215, { success: false })

  const verdict = await deactivateLicense(ctx, { licenseId: license.id, identifier: place.identifier })
  if (verdict.outcome === 'unknown') return tell(202, { success: false })
  const activation = activationShown(verdict.activation, place)
  // Of two that ask, the second one has what it wants too.
  return tell(verdict.outcome === 'deactivated' ? 400 : 401, { success: true, activation })
}
