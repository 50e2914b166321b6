import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseStatus, statusAt } from '../licenses/license.ts'
import { openKey } from '../licenses/license-key.ts'
import type { AppAnswer } from './app-answer.ts'

export const ListLicenseKeys = z
  .looseObject({
    product_uuid: z.uuid().optional(),
    status: LicenseStatus.optional(),
    customer_email: z.string().trim().toLowerCase().max(320).optional(),
    after: z.uuid().optional().describe('The `next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  })
  .transform((given) => given)
export type ListLicenseKeys = z.output<typeof ListLicenseKeys>

/** Licenses with their keys, the newest first: whole for who manages licenses, masked for who only reads them. */
export async function listLicenseKeys(ctx: Ctx, filter: ListLicenseKeys): Promise<AppAnswer> {
  const { product_uuid: productId, status, customer_email: email, after, limit } = filter
  const now = ctx.now()
  const isWhole = hasPermission(ctx.actor, 'licenses:manage')

  let licenses = ctx.db
    .selectFrom('licenses')
    .leftJoin('customers', 'customers.id', 'licenses.customerId')
    .select(['licenses.id', 'licenses.productId', 'licenses.keyEncrypted', 'licenses.maskedKey', 'licenses.status'])
    .select(['licenses.activationLimit', 'licenses.assignedAt', 'licenses.expiresAt', 'licenses.createdAt', 'licenses.updatedAt'])
    .select(['customers.name as ownerName', 'customers.email as ownerEmail'])
  if (productId) licenses = licenses.where('licenses.productId', '=', productId)
  if (status) licenses = licenses.where('licenses.status', '=', status)
  if (email) licenses = licenses.where('customers.email', '=', email)
  if (after) {
    const last = sql`(select last.created_at, last.id from licenses last where last.id = ${after})`
    licenses = licenses.where(sql<SqlBool>`(licenses.created_at, licenses.id) < ${last}`)
  }
  const rows = await licenses
    .orderBy('licenses.createdAt', 'desc')
    .orderBy('licenses.id', 'desc')
    .limit(limit + 1)
    .execute()

  const keys = rows.slice(0, limit).map((row) => ({
    id: row.id,
    product_id: row.productId,
    license_key: isWhole ? openKey(row.keyEncrypted, row.id, ctx.secretKeys) : row.maskedKey,
    owner_name: row.ownerName,
    owner_email: row.ownerEmail,
    activation_limit: row.activationLimit,
    status: statusAt(row, now),
    assigned_at: row.assignedAt?.toISOString() ?? null,
    expires_at: row.expiresAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }))
  const next = rows.length > limit ? (keys.at(-1)?.id ?? null) : null
  return { code: 730, result: { license_keys: keys, next }, signedBy: null }
}
