import type { Tx } from '#kernel/ctx.ts'
import { activateLicense } from '#licensing/activations/activate-license.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { changeLicenseStatus } from '#licensing/licenses/change-license-status.ts'
import { createLicense } from '#licensing/licenses/create-license.ts'
import type { LicensePlan } from '../story/license-plan.ts'
import { day } from '../story/working-hours.ts'
import { writeUse } from './write-use.ts'

/** A license with its life so far: bought, activated place by place, what became of it, and what its apps did lately. */
export async function writeLicense(tx: Tx, plan: LicensePlan, beganAt: Date): Promise<void> {
  const daysAgo = (days: number): Tx => ({ ...tx, now: () => new Date(beganAt.getTime() - days * day) })
  const { boughtDaysAgo: bought, expiredDaysAgo: expired, places } = plan
  const product = await tx.db.selectFrom('products').select('id').where('code', '=', plan.code).executeTakeFirstOrThrow()
  const customer = plan.customer && (await matchCustomer(daysAgo(bought), plan.customer))

  const { id: licenseId } = await createLicense(
    daysAgo(bought),
    {
      productId: product.id,
      customerId: customer?.id ?? null,
      activationLimit: plan.limit,
      expiresAt: expired === null ? null : daysAgo(expired).now(),
    },
    () => plan.key,
  )
  for (const [index, place] of places.entries()) {
    const used = (bought - Math.max(expired ?? 0, 0)) * ((index + 1) / (places.length + 1))
    await activateLicense(daysAgo(bought - used), { licenseId, ...place })
  }
  const end = endOf(plan)
  if (end) await changeLicenseStatus(daysAgo(end.daysAgo), { licenseId, status: plan.status })
  await writeUse(tx, plan, beganAt)
}

function endOf({ status, expiredDaysAgo }: LicensePlan): { daysAgo: number } | null {
  if (status === 'expired') return { daysAgo: expiredDaysAgo ?? 0 }
  return status === 'suspended' || status === 'revoked' ? { daysAgo: 95 } : null
}
