import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { oneAtATime } from '#kernel/take-turns.ts'
import { conflict, invalid, Refused } from '#platform/refused.ts'
import { ExternalId, Put } from '../customers/customer.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicense } from './change-license.ts'
import { createLicense } from './create-license.ts'
import { LicenseStatus } from './license.ts'
import { hashOfKey, newLicenseKey, plainKey } from './license-key.ts'

const shortestKey = 12

export const PutLicense = z.object({
  externalId: ExternalId,
  productCode: z.string().trim().min(1).max(20),
  /** The key that the other system gave out; without it, ours. It is chosen once. */
  key: z
    .string()
    .trim()
    .max(200)
    .refine((key) => plainKey(key).length >= shortestKey, 'is too short: a key has at least 12 letters and digits')
    .optional(),
  /** Whose it is: by their number in the same system, or by their address. */
  customerExternalId: ExternalId.optional(),
  customerEmail: EmailAddress.optional(),
  customerName: z.string().trim().max(200).optional(),
  /** 0 means unlimited. */
  activationLimit: z.number().int().min(0).max(1_000_000).optional(),
  /** Null: it does not expire. */
  expiresAt: z.coerce.date().nullable().optional(),
  status: LicenseStatus.optional(),
})
export type PutLicense = z.infer<typeof PutLicense>

export const PutLicenseAnswer = Put.extend({
  /** Of a new license that got a key of ours. */
  key: z.string().nullable(),
})
export type PutLicenseAnswer = z.infer<typeof PutLicenseAnswer>

/**
 * The license that another system knows by this number, as that system has it. What changes stands in its history, as
 * said by whoever tells us. Said twice, or by two at once, it makes one.
 */
export async function putLicense(ctx: Ctx, input: PutLicense, reason = `As ${ctx.actor.name} has it`): Promise<PutLicenseAnswer> {
  return inTransaction(ctx, async (tx) => {
    await oneAtATime(tx, `license ${input.externalId}`)
    const known = await tx.db
      .selectFrom('licenses')
      .select(['id', 'keyHash', 'customerId', 'status'])
      .where('externalId', '=', input.externalId)
      .executeTakeFirst()
    const customerId = await ownerOf(tx, input)
    if (!known) return create(tx, input, customerId)

    const isOtherKey = input.key !== undefined && !tx.secretKeys.some((secret) => hashOfKey(input.key ?? '', secret).equals(known.keyHash))
    if (isOtherKey) throw conflict('key_differs', 'This license has another key, which does not change.')
    await change(tx, known.id, { ...input, customerId, reason })
    return { id: known.id, isNew: false, key: null }
  })
}

async function create(tx: Tx, input: PutLicense, customerId: string | null): Promise<PutLicenseAnswer> {
  const { productCode, key: given, activationLimit = 1, expiresAt = null, externalId, status } = input
  const product = await tx.db.selectFrom('products').select('id').where('code', '=', productCode).executeTakeFirst()
  if (!product) throw invalid('productCode', `No product has the code ${productCode}.`)

  const license = { productId: product.id, customerId, activationLimit, expiresAt, externalId, status }
  const { id, key } = await createLicense(tx, license, given === undefined ? newLicenseKey : () => given)
  return { id, isNew: true, key: given === undefined ? key : null }
}

type Change = Pick<PutLicense, 'activationLimit' | 'expiresAt' | 'status'> & { readonly customerId: string | null; readonly reason: string }

async function change(tx: Tx, license: string, { activationLimit, expiresAt, status, customerId, reason }: Change) {
  try {
    await changeLicense(tx, { license, activationLimit, expiresAt, status, ...(customerId && { customerId }), reason })
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'nothing_to_change') throw error
  }
}

async function ownerOf(tx: Tx, { customerExternalId, customerEmail, customerName }: PutLicense): Promise<string | null> {
  if (customerExternalId === undefined) {
    return customerEmail ? (await matchCustomer(tx, { email: customerEmail, name: customerName })).id : null
  }
  const found = await tx.db.selectFrom('customers').select('id').where('externalId', '=', customerExternalId).executeTakeFirst()
  if (!found) throw invalid('customerExternalId', `No customer has the external number ${customerExternalId}.`)
  return found.id
}
