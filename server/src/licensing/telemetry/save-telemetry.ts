import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { hashOfKey } from '../licenses/license-key.ts'
import { type Flags, flagged, type TelemetryInput, valuesOf } from './telemetry-input.ts'

export interface SavedTelemetry {
  readonly id: string
  /** What is wrong with it, by field. */
  readonly flags: Flags
}

/** Tells whether a license key is one of another environment. */
export type KnownElsewhere = (keyHash: readonly Buffer[]) => Promise<boolean>

/**
 * Keeps what an app tells, as it came. Whatever is wrong with it is flagged, never refused and never mended: those who
 * have no right to the app tell the most.
 */
export async function saveTelemetry(ctx: Ctx, input: TelemetryInput, isKnownElsewhere: KnownElsewhere): Promise<SavedTelemetry> {
  const { dataType, dataGroup, activationIdentifier, userIdentifier, productVersion } = input
  const [source, product] = await Promise.all([sourceOf(ctx, input, isKnownElsewhere), productOf(ctx, input.product)])
  const { values, flags: ofValues } = valuesOf(input)
  const isOther = product !== null && source.productId !== null && product.id !== source.productId
  const flags = {
    ...ofValues,
    ...flagged({
      data_group: !dataGroup && 'is missing',
      product_id: input.product !== null && (product === null ? 'is unknown' : isOther && 'is not what the license is for'),
    }),
    ...source.flags,
  }

  const id = newId()
  await ctx.db
    .insertInto('telemetry')
    .values({
      id,
      dataType: dataType ?? '',
      dataGroup: dataGroup ?? '',
      ...values,
      licenseId: source.licenseId,
      activationId: source.activationId,
      productId: product?.id ?? source.productId,
      activationIdentifier,
      userIdentifier,
      productVersion,
      address: ctx.address ?? null,
      flags: JSON.stringify(flags),
      at: ctx.now(),
    })
    .execute()
  return { id, flags }
}

interface Source {
  readonly licenseId: string | null
  readonly productId: string | null
  readonly activationId: string | null
  readonly flags: Flags
}

const nowhere = { licenseId: null, productId: null, activationId: null }

async function sourceOf(ctx: Ctx, input: TelemetryInput, isKnownElsewhere: KnownElsewhere): Promise<Source> {
  const { licenseKey, activationIdentifier } = input
  if (licenseKey === null) return { ...nowhere, flags: {} }

  const hashes = ctx.secretKeys.map((secret) => hashOfKey(licenseKey, secret))
  const license = await ctx.db
    .selectFrom('licenses')
    .leftJoin('activations', (join) =>
      join
        .onRef('activations.licenseId', '=', 'licenses.id')
        .on('activations.identifier', '=', activationIdentifier ?? '')
        .on('activations.deactivatedAt', 'is', null),
    )
    .select(['licenses.id as licenseId', 'licenses.productId', 'licenses.status', 'licenses.expiresAt', 'activations.id as activationId'])
    .where('licenses.keyHash', 'in', hashes)
    .executeTakeFirst()
  if (!license) {
    const problem = (await isKnownElsewhere(hashes)) ? 'belongs to another environment' : 'is invalid'
    return { ...nowhere, flags: flagged({ license_key: problem }) }
  }

  const { status, expiresAt, ...ids } = license
  const isOver = status === 'expired' || (expiresAt !== null && expiresAt <= ctx.now())
  const flags = flagged({
    license_key: (status === 'revoked' || status === 'suspended') && `is ${status}`,
    activation_identifier: license.activationId === null && 'has no activation',
  })
  return { ...ids, flags: isOver && !flags.license_key ? { ...flags, license_key: ['is expired'] } : flags }
}

async function productOf(ctx: Ctx, product: string | null): Promise<{ id: string } | null> {
  if (product === null) return null
  const found = await ctx.db
    .selectFrom('products')
    .select('id')
    .where((eb) => eb.or([eb('code', '=', product), eb('externalId', '=', product), eb(eb.cast<string>('id', 'text'), '=', product)]))
    .executeTakeFirst()
  return found ?? null
}
