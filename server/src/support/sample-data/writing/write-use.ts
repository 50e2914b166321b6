import type { Tx } from '#kernel/ctx.ts'
import { activateForApp } from '#licensing/apps/activate-for-app.ts'
import { AppInput } from '#licensing/apps/app-input.ts'
import { verifyLicense } from '#licensing/apps/verify-license.ts'
import { saveTelemetry } from '#licensing/telemetry/save-telemetry.ts'
import { TelemetryInput } from '#licensing/telemetry/telemetry-input.ts'
import type { LicensePlan } from '../story/license-plan.ts'
import { planUse, type UsePlan } from '../story/use-plan.ts'
import { day } from '../story/working-hours.ts'

/** What apps asked and told of a license lately, by the same use cases as apps in the field. Nothing is signed: nobody reads it. */
export async function writeUse(tx: Tx, license: LicensePlan, beganAt: Date): Promise<void> {
  for (const use of planUse(license)) {
    await perform({ ...tx, address: use.address, now: () => new Date(beganAt.getTime() - use.daysAgo * day) }, use)
  }
}

async function perform(tx: Tx, { kind, key, identifier, name, version, telemetry }: UsePlan): Promise<void> {
  const input = AppInput.parse({ license_key: key, identifier, device_name: name, product_version: version })
  if (kind === 'activate') await activateForApp(tx, input)
  if (kind === 'verify') await verifyLicense(tx, input)
  if (kind === 'tell') {
    const about = { licenseKey: key, activationIdentifier: identifier, productVersion: version }
    await saveTelemetry(tx, { ...TelemetryInput.parse({}), ...telemetry, ...about }, async () => false)
  }
}
