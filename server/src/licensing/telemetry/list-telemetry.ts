import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const ListTelemetry = z.object({
  license: z.uuid().optional(),
  product: z.uuid().optional(),
  group: z.string().trim().min(1).max(200).optional(),
  isFlagged: z.stringbool().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListTelemetry = z.infer<typeof ListTelemetry>

export const TelemetryEvent = z.object({
  id: z.uuid(),
  group: z.string(),
  /** What was measured or said. */
  value: z.string(),
  /** What is wrong with it, by field. */
  flags: z.record(z.string(), z.unknown()),
  product: z.string().nullable(),
  version: z.string().nullable(),
  identifier: z.string().nullable(),
  license: z.object({ id: z.uuid(), maskedKey: z.string() }).nullable(),
  at: z.date(),
})
export type TelemetryEvent = z.infer<typeof TelemetryEvent>

export const TelemetryPage = z.object({ items: z.array(TelemetryEvent), next: z.uuid().nullable() })
export type TelemetryPage = z.infer<typeof TelemetryPage>

/** What apps told us, the latest first. */
export async function listTelemetry(ctx: Ctx, filter: ListTelemetry): Promise<TelemetryPage> {
  const { license, product, group, isFlagged, after, limit } = filter
  let told = ctx.db
    .selectFrom('telemetry')
    .leftJoin('licenses', 'licenses.id', 'telemetry.licenseId')
    .leftJoin('products', 'products.id', 'telemetry.productId')
    .select(['telemetry.id', 'telemetry.dataGroup', 'telemetry.numberValue', 'telemetry.xValue', 'telemetry.yValue', 'telemetry.textValue'])
    .select(['telemetry.flags', 'telemetry.productVersion', 'telemetry.activationIdentifier', 'telemetry.userIdentifier', 'telemetry.at'])
    .select(['licenses.id as licenseId', 'licenses.maskedKey', 'products.name as product'])
  if (license) told = told.where('telemetry.licenseId', '=', license)
  if (product) told = told.where('telemetry.productId', '=', product)
  if (group) told = told.where('telemetry.dataGroup', '=', group)
  if (isFlagged !== undefined) told = told.where('telemetry.isFlagged', '=', isFlagged)
  if (after) {
    told = told.where(sql<SqlBool>`(telemetry.at, telemetry.id) < (select last.at, last.id from telemetry last where last.id = ${after})`)
  }
  const rows = await told
    .orderBy('telemetry.at', 'desc')
    .orderBy('telemetry.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ dataGroup, licenseId, maskedKey, productVersion, ...row }) => ({
    id: row.id,
    group: dataGroup,
    value: shownValue(row),
    flags: row.flags as Record<string, unknown>,
    product: row.product,
    version: productVersion,
    identifier: row.activationIdentifier ?? row.userIdentifier,
    license: licenseId && maskedKey ? { id: licenseId, maskedKey } : null,
    at: row.at,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

interface Values {
  readonly numberValue: number | null
  readonly xValue: number | null
  readonly yValue: number | null
  readonly textValue: string | null
}

const longest = 200

function shownValue({ numberValue, xValue, yValue, textValue }: Values): string {
  if (textValue !== null) return textValue.slice(0, longest)
  return numberValue !== null ? String(numberValue) : [xValue, yValue].filter((value) => value !== null).join(' / ')
}
