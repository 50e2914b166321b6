import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseStatus } from './license.ts'
import { LicenseSummary, licensesWithOwners, summaryOf } from './license-summary.ts'
import { licensesFoundBy } from './licenses-found-by.ts'

const statuses = z.preprocess(
  (given) => (given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(','))),
  z.array(LicenseStatus).min(1).max(LicenseStatus.options.length).optional(),
)

export const ListLicenses = z.object({
  /** A whole key, its last four characters, its masked form, or words of its owner. */
  q: z.string().trim().max(200).optional(),
  product: z.uuid().optional(),
  customer: z.uuid().optional(),
  status: statuses,
  /** Whose time is over within so many days from now, the soonest first. */
  expiresWithin: z.coerce.number().int().min(1).max(366).optional(),
  /** Whose time is over, the latest first. */
  isOver: z.stringbool().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListLicenses = z.infer<typeof ListLicenses>

export const LicensePage = z.object({ items: z.array(LicenseSummary), next: z.uuid().nullable() })
export type LicensePage = z.infer<typeof LicensePage>

const day = 24 * 60 * 60 * 1000

/** Licenses, the newest first; those that expire in the order in which they do. */
export async function listLicenses(ctx: Ctx, filter: ListLicenses): Promise<LicensePage> {
  const { q, product, customer, status, expiresWithin, isOver, after, limit } = filter
  const now = ctx.now()
  let licenses = licensesWithOwners(ctx)

  if (product) licenses = licenses.where('licenses.productId', '=', product)
  if (customer) licenses = licenses.where('licenses.customerId', '=', customer)
  if (q) licenses = licenses.where(licensesFoundBy(q, ctx.secretKeys))
  if (status) licenses = licenses.where((eb) => eb.or(status.map((one) => standsAt(one, now))))
  if (expiresWithin) {
    const end = new Date(now.getTime() + expiresWithin * day)
    licenses = licenses.where(sql<SqlBool>`licenses.expires_at > ${now} and licenses.expires_at <= ${end}`)
    licenses = licenses.where('licenses.status', 'not in', ['revoked', 'suspended'])
  } else if (isOver) {
    licenses = licenses.where('licenses.expiresAt', '<=', now).where('licenses.status', '!=', 'revoked')
  }

  const order = expiresWithin ? ('soonest' as const) : isOver ? ('latest' as const) : ('newest' as const)
  if (after) licenses = licenses.where(isBehind(after, order))
  const rows = await licenses
    .orderBy(order === 'newest' ? 'licenses.createdAt' : 'licenses.expiresAt', order === 'soonest' ? 'asc' : 'desc')
    .orderBy('licenses.id', order === 'soonest' ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()

  const items = rows.slice(0, limit).map((row) => summaryOf(row, now))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** Whether a license stands so at this moment; one whose time is over is expired. */
function standsAt(status: LicenseStatus, now: Date) {
  switch (status) {
    case 'suspended':
    case 'revoked':
      return sql<SqlBool>`licenses.status = ${status}`
    case 'expired':
      return sql<SqlBool>`(licenses.status = 'expired' or (licenses.expires_at <= ${now} and licenses.status in ('available', 'assigned', 'active')))`
    default:
      return sql<SqlBool>`(licenses.status = ${status} and (licenses.expires_at is null or licenses.expires_at > ${now}))`
  }
}

function isBehind(after: string, order: 'newest' | 'soonest' | 'latest') {
  const last = (column: 'created_at' | 'expires_at') =>
    sql`(select last.${sql.ref(column)}, last.id from licenses last where last.id = ${after})`
  if (order === 'newest') return sql<SqlBool>`(licenses.created_at, licenses.id) < ${last('created_at')}`
  if (order === 'latest') return sql<SqlBool>`(licenses.expires_at, licenses.id) < ${last('expires_at')}`
  return sql<SqlBool>`(licenses.expires_at, licenses.id) > ${last('expires_at')}`
}
