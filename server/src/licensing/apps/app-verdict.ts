import type { LicenseStatus } from '../licenses/license.ts'
import type { AppCode } from './app-answer.ts'

export interface LicenseFacts {
  readonly status: LicenseStatus
  readonly expiresAt: Date | null
  readonly isProductActive: boolean
  /** Whether the app named where it runs. */
  readonly isNamed: boolean
  /** Whether the license is activated there. */
  readonly isActivated: boolean
}

/** What an app is told that asks whether its license is good. Null: there is no such license. The first "no" counts. */
export function verdictOn(license: LicenseFacts | null, now: Date): AppCode {
  if (!license) return 210
  if (!license.isNamed) return 215
  const hindrance = hindranceOf(license, now)
  if (hindrance) return hindrance
  return license.isActivated ? 200 : 202
}

function hindranceOf({ status, expiresAt, isProductActive }: LicenseFacts, now: Date): AppCode | null {
  if (status === 'available') return 201
  if (!isProductActive) return 203
  if (status === 'suspended' || status === 'revoked') return 204
  if (status === 'expired' || (expiresAt && expiresAt <= now)) return 205
  return null
}
