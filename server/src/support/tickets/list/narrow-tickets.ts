import { type RawBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { prefixQueryOf, wordsOf } from '#licensing/customers/find-customers.ts'
import { nobody, type TicketFilter } from './ticket-filter.ts'

export interface Narrowing {
  /** What a ticket must meet, apart from its status, its owner and the words that are searched. */
  readonly conditions: readonly RawBuilder<SqlBool>[]
  /** Whether so few tickets meet it that they are collected first and sorted then. */
  readonly isRare: boolean
  /** Whether technical tickets can meet it, and whether others can. */
  readonly kinds: ReadonlySet<boolean>
}

const mostCustomers = 2_000
const commonFrom = 0.02
const bothKinds: ReadonlySet<boolean> = new Set([true, false])

/**
 * The filters as conditions. How often their values occur decides how such a list is best read, so a statement with
 * them is planned for its values each time.
 */
export async function narrowTickets({ db }: Ctx, filter: TicketFilter): Promise<Narrowing> {
  const { priority, category, customer, tag, hasAttachment, createdFrom, createdTo, updatedFrom, updatedTo } = filter
  const named = category && (await db.selectFrom('categories').select(['id', 'isTechnical']).where('key', 'in', category).execute())
  if (named && category.includes('none')) named.push({ id: nobody, isTechnical: false })
  const categories = named?.map(({ id }) => id)

  const conditions = [
    priority && sql<SqlBool>`tickets.priority in (${sql.join(priority.map((one) => sql`${one}::ticket_priority`))})`,
    categories && (categories.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`tickets.category_key in (${listOf(categories)})`),
    customer && isOfCustomers(customer),
    tag && sql<SqlBool>`tickets.tags && ${tag}::text[]`,
    hasAttachment !== undefined && sql<SqlBool>`tickets.has_attachments = ${hasAttachment}`,
    createdFrom && sql<SqlBool>`tickets.created_at >= ${createdFrom}::timestamptz`,
    createdTo && sql<SqlBool>`tickets.created_at < ${createdTo}::timestamptz`,
    updatedFrom && sql<SqlBool>`tickets.updated_at >= ${updatedFrom}::timestamptz`,
    updatedTo && sql<SqlBool>`tickets.updated_at < ${updatedTo}::timestamptz`,
  ].filter((condition) => condition !== undefined && condition !== false && condition !== '')

  const isRare = customer !== undefined || (tag !== undefined && !(await isCommon(db, tag)))
  const kinds = named && new Set(named.map(({ isTechnical }) => isTechnical))
  return { conditions: conditions.length > 0 ? [plannedAfresh, ...conditions] : [], isRare, kinds: kinds ?? bothKinds }
}

/** A statement that says this is never kept with a plan that would serve any value. */
const plannedAfresh = sql<SqlBool>`/* planned afresh */ true`

/** Whether one ticket of fifty or more has one of these tags, by the statistics that PostgreSQL keeps. */
async function isCommon(db: Ctx['db'], tags: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ share: number | null }>`
    select sum(frequency)::float8 as share
    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (tag, frequency)
    where schemaname = current_schema and tablename = 'tickets' and attname = 'tags' and tag = any(${tags}::text[])
  `.execute(db)
  return (rows[0]?.share ?? 0) >= commonFrom
}

/** Customers by their id, their whole address, or words of their name and address. */
function isOfCustomers(customers: readonly string[]): RawBuilder<SqlBool> {
  const found = customers.map((customer) => {
    if (z.uuid().safeParse(customer).success) return sql`(select id from customers where id = ${customer})`
    if (z.email().safeParse(customer).success) return sql`(select id from customers where email = ${customer.toLowerCase()})`
    const query = prefixQueryOf(wordsOf(customer))
    if (query === '') return sql`(select null::uuid where false)`
    return sql`(select id from customers where search @@ to_tsquery('simple', ${query}) limit ${sql.lit(mostCustomers)})`
  })
  return sql`tickets.customer_id = any(array(${sql.join(found, sql` union all `)}))`
}

const listOf = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}::uuid`))
