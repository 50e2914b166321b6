import type { Ctx } from '#kernel/ctx.ts'
import { type ActivationVerdict, activateLicense } from '../activations/activate-license.ts'
import { recordValidation } from '../validations/record-validation.ts'
import { activationShown } from './activation-shown.ts'
import type { AppAnswer, AppCode } from './app-answer.ts'
import { attemptOf } from './app-attempt.ts'
import type { AppInput } from './app-input.ts'
import { findLicenseForApp } from './find-license-for-app.ts'

const refusals: Record<Extract<ActivationVerdict, { activated: false }>['code'], AppCode> = {
  not_assigned: 201,
  product_inactive: 203,
  blocked: 204,
  expired: 205,
  limit_reached: 302,
}

/** An app wants one of its license's places for the machine or domain it runs on. */
export async function activateForApp(ctx: Ctx, input: AppInput): Promise<AppAnswer> {
  const { place, name, appVersion, metadata } = input
  const found = await findLicenseForApp(ctx, input)
  const { license, isOfProduct, signedBy } = found

  const tell = async (code: AppCode, result: Record<string, unknown>): Promise<AppAnswer> => {
    await recordValidation(ctx, { action: 'activate', code, ...attemptOf(found, input) })
    return { code, result, signedBy }
  }
  if (!license || !isOfProduct) return tell(210, { success: false })
  if (!place) return tell(215, { success: false })

  const wanted = { licenseId: license.id, identifier: place.identifier, name, appVersion, metadata }
  const verdict = await activateLicense(ctx, wanted)
  if (!verdict.activated) return tell(refusals[verdict.code], { success: false })
  return tell(verdict.isNew ? 300 : 301, { success: true, activation: activationShown(verdict.activation, place) })
}
