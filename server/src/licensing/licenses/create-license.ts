import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict, invalid, notFound } from '#platform/refused.ts'
import { licenseCreated } from './license.events.ts'
import { LicenseStatus, maskKey } from './license.ts'
import { hashOfKey, newLicenseKey, sealKey } from './license-key.ts'

export const CreateLicense = z.object({
  productId: z.uuid(),
  /** Whose it is; without an owner it is available. */
  customerId: z.uuid().nullable().default(null),
  /** 0 means unlimited. */
  activationLimit: z.number().int().min(0).max(1_000_000),
  expiresAt: z.coerce.date().nullable().default(null),
  /** The number that another system knows it by. */
  externalId: z.string().trim().min(1).max(200).nullable().default(null),
  /** How it begins; else assigned when it has an owner. */
  status: LicenseStatus.optional(),
})
export type CreateLicense = z.input<typeof CreateLicense>

export interface NewLicense {
  readonly id: string
  /** The only time that it leaves us without anybody asking to see it. */
  readonly key: string
}

/** A license with a fresh key. The key itself is kept only sealed, beside the keyed hash that finds it. */
export async function createLicense(ctx: Ctx, input: CreateLicense, newKey = newLicenseKey): Promise<NewLicense> {
  const { productId, customerId, activationLimit, expiresAt, externalId, status } = CreateLicense.parse(input)
  const secret = ctx.secretKeys[0]
  if (!secret) throw new Error('There is no secret to seal a license key with')

  return inTransaction(ctx, async (tx) => {
    const product = await tx.db.selectFrom('products').select('code').where('id', '=', productId).executeTakeFirst()
    if (!product) throw notFound('product')
    if (status && status !== 'available' && !customerId) throw invalid('customerId', 'Say whose it is.')
    if (customerId) await requireCustomer(tx, customerId)

    const id = newId()
    const key = newKey(product.code)
    await tx.db
      .insertInto('licenses')
      .values({
        id,
        productId,
        customerId,
        keyHash: hashOfKey(key, secret),
        keyEncrypted: sealKey(key, id, secret),
        maskedKey: maskKey(key),
        status: status ?? (customerId ? 'assigned' : 'available'),
        activationLimit,
        expiresAt,
        externalId,
        assignedAt: customerId ? tx.now() : null,
        createdAt: tx.now(),
        updatedAt: tx.now(),
      })
      .execute()
      .catch(refuseTaken)
    await publish(tx, [{ type: licenseCreated, payload: { licenseId: id }, subjectId: id, position: null }])
    return { id, key }
  })
}

async function requireCustomer(tx: Tx, id: string) {
  const customer = await tx.db.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()
  if (!customer) throw invalid('customerId', 'There is no such customer.')
}

const uniqueViolation = '23505'

function refuseTaken(error: unknown): never {
  if (sqlStateOf(error) === uniqueViolation)
    throw conflict('license_exists', 'There is a license with this key or external number already.')
  throw error
}
