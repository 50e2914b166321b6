import type { Ctx } from '#kernel/ctx.ts'
import { recordValidation } from '../validations/record-validation.ts'
import type { AppAnswer, AppCode } from './app-answer.ts'
import { attemptOf } from './app-attempt.ts'
import type { AppInput } from './app-input.ts'
import { findLicenseForApp } from './find-license-for-app.ts'
import { licenseShown } from './license-shown.ts'

/** What a license is like, in whatever state; who owns it is not told to an app in the field. */
export async function describeLicense(ctx: Ctx, input: AppInput): Promise<AppAnswer> {
  const { licenseKey, place } = input
  const found = await findLicenseForApp(ctx, input)
  const { license, isOfProduct, signedBy } = found
  const code = codeOf(license !== null && isOfProduct, place === null || license?.activation !== null)
  await recordValidation(ctx, { action: 'details', code, ...attemptOf(found, input) })
  if (code !== 500 || !license) return { code, signedBy }

  const { id, name, code: productCode, isActive } = license.product
  const activatedAt = license.activation?.activatedAt ?? license.activatedAt
  return {
    code,
    result: {
      license: {
        id: license.id,
        ...licenseShown(license, { key: licenseKey, place, activatedAt }),
        assigned_at: license.assignedAt?.toISOString() ?? null,
      },
      product: { id, name, code: productCode, is_active: isActive },
      metadata: license.metadata,
    },
    signedBy,
  }
}

function codeOf(isKnown: boolean, isActivated: boolean): AppCode {
  if (!isKnown) return 210
  return isActivated ? 500 : 202
}
