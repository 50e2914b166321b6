import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, Refused } from '#platform/refused.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicense } from '../licenses/change-license.ts'
import type { AppAnswer } from './app-answer.ts'
import { findLicenseForApp } from './find-license-for-app.ts'

const name = z.string().trim().max(200).nullish()

export const AssignLicenseKey = z
  .looseObject({
    license_key: z.string().trim().min(1).max(500),
    customer_email: EmailAddress.optional().describe('Also taken: email.'),
    email: EmailAddress.optional(),
    customer_name: name.describe('Also taken: owner_name.'),
    owner_name: name,
  })
  .refine((given) => given.customer_email ?? given.email, { path: ['customer_email'], error: 'Say whose it is.' })
  .transform((given) => ({
    licenseKey: given.license_key,
    email: given.customer_email ?? given.email ?? '',
    name: given.customer_name ?? given.owner_name ?? null,
  }))
export type AssignLicenseKey = z.output<typeof AssignLicenseKey>

/** A shop has sold a license: it is the customer's from now on. What belongs to somebody already stays theirs. */
export async function assignLicenseKey(ctx: Ctx, { licenseKey, email, name: given }: AssignLicenseKey): Promise<AppAnswer> {
  const { license, signedBy } = await findLicenseForApp(ctx, { licenseKey, place: null, product: null })
  if (license?.status !== 'available') return { code: 801, signedBy }

  try {
    await inTransaction(ctx, async (tx) => {
      await requireAvailable(tx, license.id)
      const customer = await matchCustomer(tx, { email, name: given })
      await changeLicense(tx, { license: license.id, customerId: customer.id, status: 'assigned', reason: 'Assigned by the licensing API' })
    })
  } catch (error) {
    if (error instanceof Refused) return { code: 801, signedBy }
    throw error
  }
  return { code: 800, signedBy }
}

/** Somebody else may have been faster. */
async function requireAvailable(tx: Tx, id: string): Promise<void> {
  const license = await tx.db.selectFrom('licenses').select('status').where('id', '=', id).forUpdate().executeTakeFirst()
  if (license?.status !== 'available') throw conflict('already_assigned', 'This license belongs to somebody.')
}
