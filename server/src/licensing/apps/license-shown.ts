import type { Place } from './app-input.ts'
import type { LicenseForApp } from './find-license-for-app.ts'

/** A license as client libraries hand it to the app. */
export function licenseShown(license: LicenseForApp, shown: { key: string; place: Place | null; activatedAt: Date | null }) {
  const { key, place, activatedAt } = shown
  return {
    key,
    status: license.status,
    expires_at: license.expiresAt?.toISOString() ?? null,
    activation_limit: license.activationLimit,
    activations_used: license.activationsUsed,
    features: license.features,
    metadata: license.metadata,
    activated_at: activatedAt?.toISOString() ?? null,
    ...(place && { [place.as]: place.identifier }),
  }
}
