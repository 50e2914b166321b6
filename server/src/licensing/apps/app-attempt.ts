import type { Validation } from '../validations/record-validation.ts'
import type { AppInput } from './app-input.ts'
import type { FoundForApp } from './find-license-for-app.ts'

/** What is kept of what an app asked: of a key that is none of ours, only the hash. */
export function attemptOf(
  { keyHash, license, signedBy }: FoundForApp,
  { place, appVersion }: AppInput,
): Omit<Validation, 'action' | 'code'> {
  const identifier = place?.identifier ?? null
  return { keyHash, licenseId: license?.id ?? null, productId: signedBy?.productId ?? null, identifier, appVersion }
}
