import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { hashOfKey } from '../licenses/license-key.ts'

export const FindTelemetry = z
  .looseObject({
    data_type: z.string().min(1),
    data_group: z.string().min(1),
    product_id: z.uuid().optional(),
    license_key: z.string().max(500).optional(),
    user_identifier: z.string().optional(),
    activation_identifier: z.string().optional(),
    has_red_flags: z
      .enum(['0', '1', 'false', 'true'])
      .transform((text) => text === '1' || text === 'true')
      .optional(),
    after: z.uuid().optional().describe('The `next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  })
  .transform((given) => given)
export type FindTelemetry = z.output<typeof FindTelemetry>

export interface TelemetryFound {
  readonly items: readonly Record<string, unknown>[]
  readonly next: string | null
}

/** What apps told of one kind and group, the latest first, in the words of the licensing API. */
export async function findTelemetry(ctx: Ctx, filter: FindTelemetry): Promise<TelemetryFound> {
  const { license_key: licenseKey, after, limit } = filter
  let told = ctx.db
    .selectFrom('telemetry')
    .leftJoin('licenses', 'licenses.id', 'telemetry.licenseId')
    .selectAll('telemetry')
    .select('licenses.maskedKey')
    .where('telemetry.dataGroup', '=', filter.data_group)
    .where('telemetry.dataType', '=', filter.data_type)
  if (filter.product_id) told = told.where('telemetry.productId', '=', filter.product_id)
  if (filter.user_identifier) told = told.where('telemetry.userIdentifier', '=', filter.user_identifier)
  if (filter.activation_identifier) told = told.where('telemetry.activationIdentifier', '=', filter.activation_identifier)
  if (filter.has_red_flags !== undefined) told = told.where('telemetry.isFlagged', '=', filter.has_red_flags)
  if (licenseKey) {
    const hashes = ctx.secretKeys.map((secret) => hashOfKey(licenseKey, secret))
    told = told.where('licenses.keyHash', 'in', hashes)
  }
  if (after) {
    told = told.where(sql<SqlBool>`(telemetry.at, telemetry.id) < (select last.at, last.id from telemetry last where last.id = ${after})`)
  }
  const rows = await told
    .orderBy('telemetry.at', 'desc')
    .orderBy('telemetry.id', 'desc')
    .limit(limit + 1)
    .execute()

  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    data_type: row.dataType,
    data_group: row.dataGroup,
    data: row.textValue ?? row.numberValue ?? { x: row.xValue, y: row.yValue },
    license_key: row.maskedKey,
    activation_identifier: row.activationIdentifier,
    user_identifier: row.userIdentifier,
    product_id: row.productId,
    product_version: row.productVersion,
    has_red_flags: row.isFlagged ?? false,
    errors: row.flags,
    created_at: row.at.toISOString(),
  }))
  return { items, next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null }
}
