import type { Ctx } from '#kernel/ctx.ts'
import { activationLimitAt } from '../activations/activation-limit.ts'
import { LicenseStatus } from '../licenses/license.ts'
import { hashOfKey } from '../licenses/license-key.ts'
import type { SigningProduct } from './app-answer.ts'
import type { AppInput } from './app-input.ts'

export interface LicenseForApp {
  readonly id: string
  readonly status: LicenseStatus
  readonly expiresAt: Date | null
  readonly activatedAt: Date | null
  readonly assignedAt: Date | null
  /** What holds now; 0 means unlimited. */
  readonly activationLimit: number
  readonly activationsUsed: number
  readonly features: unknown
  readonly metadata: unknown
  readonly product: { readonly id: string; readonly name: string; readonly code: string; readonly isActive: boolean }
  /** Of the machine or domain that was named. */
  readonly activation: {
    readonly id: string
    readonly activatedAt: Date
    readonly lastSeenAt: Date | null
    readonly appVersion: string | null
  } | null
}

export interface FoundForApp {
  readonly keyHash: Buffer
  /** Null: the key is none of ours. */
  readonly license: LicenseForApp | null
  /** Whether the app is the product that the license is for; it may leave open which it is. */
  readonly isOfProduct: boolean
  readonly signedBy: SigningProduct | null
}

/** Everything that an app may be told of a license, in one indexed read. */
export async function findLicenseForApp(
  ctx: Ctx,
  { licenseKey, place, product }: Pick<AppInput, 'licenseKey' | 'place' | 'product'>,
): Promise<FoundForApp> {
  const hashes = ctx.secretKeys.map((secret) => hashOfKey(licenseKey, secret))
  const [keyHash = Buffer.alloc(0)] = hashes
  const row = await rowOf(ctx, hashes, place?.identifier ?? '')
  if (!row) return { keyHash, license: null, isOfProduct: false, signedBy: product ? await findProduct(ctx, product) : null }

  const { productId, productName: name, productCode: code, productExternalId, isActive, signingKeyId, keyHash: ownHash, ...own } = row
  const { activationId, placeSince, lastSeenAt, appVersion, used, ...license } = own
  return {
    keyHash: ownHash,
    license: {
      ...license,
      status: LicenseStatus.parse(license.status),
      activationLimit: activationLimitAt(license, ctx.now()),
      activationsUsed: used ?? 0,
      product: { id: productId, name, code, isActive },
      activation: activationId && placeSince ? { id: activationId, activatedAt: placeSince, lastSeenAt, appVersion } : null,
    },
    isOfProduct: product === null || [productId, code, productExternalId].includes(product),
    signedBy: { productId, signingKeyId },
  }
}

function rowOf(ctx: Ctx, hashes: readonly Buffer[], identifier: string) {
  return ctx.db
    .selectFrom('licenses')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .leftJoin('signingKeys', 'signingKeys.productId', 'products.id')
    .leftJoin('activations', (join) =>
      join
        .onRef('activations.licenseId', '=', 'licenses.id')
        .on('activations.identifier', '=', identifier)
        .on('activations.deactivatedAt', 'is', null),
    )
    .select(['licenses.id', 'licenses.keyHash', 'licenses.status', 'licenses.expiresAt', 'licenses.activatedAt', 'licenses.assignedAt'])
    .select(['licenses.activationLimit', 'licenses.limitUntil', 'licenses.limitAfterwards', 'licenses.features', 'licenses.metadata'])
    .select(['products.id as productId', 'products.name as productName', 'products.code as productCode'])
    .select(['products.externalId as productExternalId', 'products.isActive', 'signingKeys.id as signingKeyId'])
    .select(['activations.id as activationId', 'activations.activatedAt as placeSince'])
    .select(['activations.lastSeenAt', 'activations.appVersion'])
    .select((eb) =>
      eb
        .selectFrom('activations as live')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('live.licenseId', '=', 'licenses.id')
        .where('live.deactivatedAt', 'is', null)
        .as('used'),
    )
    .where('licenses.keyHash', 'in', [...hashes])
    .executeTakeFirst()
}

async function findProduct(ctx: Ctx, product: string): Promise<SigningProduct | null> {
  const found = await ctx.db
    .selectFrom('products')
    .leftJoin('signingKeys', 'signingKeys.productId', 'products.id')
    .select(['products.id as productId', 'signingKeys.id as signingKeyId'])
    .where((eb) =>
      eb.or([
        eb('products.code', '=', product),
        eb('products.externalId', '=', product),
        eb(eb.cast<string>('products.id', 'text'), '=', product),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}
