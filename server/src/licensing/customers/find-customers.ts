import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const FindCustomers = z.object({
  q: z.string().trim().max(200).default(''),
  organisation: z.uuid().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(10),
})
export type FindCustomers = z.infer<typeof FindCustomers>

export const CustomerSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  isBlocked: z.boolean(),
  licenseCount: z.number().int(),
  createdAt: z.date(),
})
export type CustomerSummary = z.infer<typeof CustomerSummary>

export const CustomerPage = z.object({ items: z.array(CustomerSummary), next: z.uuid().nullable() })
export type CustomerPage = z.infer<typeof CustomerPage>

const mostHits = 2_000

/** Customers whose name or address has words that begin like those asked for, by name. */
export async function findCustomers(ctx: Ctx, { q, organisation, after, limit }: FindCustomers): Promise<CustomerPage> {
  const words = wordsOf(q)
  let customers = ctx.db
    .selectFrom('customers')
    .leftJoin('organisations', 'organisations.id', 'customers.organisationId')
    .select(['customers.id', 'customers.name', 'customers.email', 'customers.isBlocked', 'customers.createdAt'])
    .select(['organisations.id as organisationId', 'organisations.name as organisationName'])
    .select((eb) =>
      eb
        .selectFrom('licenses')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('licenses.customerId', '=', 'customers.id')
        .as('licenseCount'),
    )
  if (words.length > 0) customers = customers.where(hasWords(words))
  if (organisation) customers = customers.where('customers.organisationId', '=', organisation)
  if (after) {
    customers = customers.where(
      sql<SqlBool>`(customers.name, customers.id) > (select last.name, last.id from customers last where last.id = ${after})`,
    )
  }
  const rows = await customers
    .orderBy('customers.name')
    .orderBy('customers.id')
    .limit(limit + 1)
    .execute()

  const items = rows.slice(0, limit).map(({ organisationId, organisationName, licenseCount, ...row }) => ({
    ...row,
    organisation: organisationId ? { id: organisationId, name: organisationName ?? '' } : null,
    licenseCount: licenseCount ?? 0,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

// A bounded set of hits, made before they are ordered.
function hasWords(words: readonly string[]) {
  return sql<SqlBool>`customers.id in (
    select hit.id from customers hit where hit.search @@ to_tsquery('simple', ${prefixQueryOf(words)}) limit ${mostHits})`
}

/** The words that are looked for in a text. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8)
}

/** Words as a text-search query in which each may go on. */
export function prefixQueryOf(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ')
}
