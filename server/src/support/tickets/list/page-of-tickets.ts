import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Groups, ListOrder } from './list-order.ts'
import { cut, type SlicedTickets, type Slices, type Tickets, technicalKeys } from './slice-tickets.ts'

export interface Page {
  readonly order: ListOrder
  /** The values of the row that it begins behind; null at the beginning. */
  readonly after: readonly RawBuilder<unknown>[] | null
  /** One more than is shown, so that it is known whether there is a next page. */
  readonly length: number
}

type Sql = RawBuilder<unknown>

/**
 * One page of the list as a table: the first rows of every slice behind the cursor, merged. Null when there is nothing
 * to look at.
 */
export function pageOfTickets(
  { sliced, few }: SlicedTickets,
  page: Page,
): RawBuilder<{ number: number; place: number; cursor: string[] | null }> | null {
  const { groups } = page.order
  const parts = [
    ...few.map((tickets) => firstOf(tickets, page)),
    ...sliced.map((slices) => (groups ? walkThrough(groups, slices, page) : firstOfSlices(slices, page))),
  ]
  if (parts.length === 0) return null

  const values = sql.join(namesOf(page).map((name) => sql`${name}::text`))
  return sql`(
    select number, place, case when place = ${sql.lit(page.length - 1)} then array[${values}] end as cursor
    from (
      select *, row_number() over () as place
      from (select * from (${sql.join(parts, sql` union all `)}) parts ${first(namesOf(page), page)}) page
    ) page)`
}

/** The first of each slice, and of those the first. */
function firstOfSlices(slices: Slices, page: Page): Sql {
  const { rows, tickets } = cut(slices)
  return sql`(select found.* from ${rows} cross join lateral ${firstOf(tickets, page)} found ${first(namesOf(page), page)})`
}

/** The first of some tickets, with what they are ordered by as k0, k1 and so on. */
function firstOf(tickets: Tickets, page: Page): Sql {
  const { terms, groups } = page.order
  const expressions = terms.map(({ expression }) => expression)
  const behind = page.after ? tickets.where(isBehind(expressions, page.after, page)) : tickets
  const grouped = groups ? behind.innerJoin(sql<object>`${groups.rows}`.as('groups'), (join) => join.on(isInGroup(groups))) : behind
  return sql`${(grouped as Tickets)
    .select('tickets.number')
    .select(expressions.map((expression, place) => expression.as(`k${place}`)))
    .orderBy(inOrder(expressions, page))
    .limit(sql.lit(page.length))}`
}

/** Goes from group to group in their order, and stops when the page is full: what comes later is not read. */
function walkThrough(groups: Groups, slices: Slices, page: Page): Sql {
  const { terms, direction } = page.order
  const [label, key, afterLabel, afterKey] = [sql.ref('groups.label'), sql.ref('groups.key'), page.after?.[0], page.after?.[1]]
  const isSame = sql`(${label}, ${key}) = (${afterLabel}, ${afterKey})`
  const [beforeAllTimes, beforeAllNumbers] = direction === 'asc' ? ['-infinity', 0] : ['infinity', 2_147_483_647]

  const inGroup = {
    ...slices,
    tickets: slices.tickets.where(isInGroup(groups)),
    owners: groups.isByOwner ? null : slices.owners,
  }
  const found = firstOfSlices(inGroup, {
    ...page,
    order: { ...page.order, terms: terms.slice(2), groups: null },
    // There is something to skip only in the group where the page before ended.
    after: page.after && [
      sql`case when ${isSame} then ${page.after[2]} else ${sql.lit(beforeAllTimes)} end`,
      sql`case when ${isSame} then ${page.after[3]} else ${sql.lit(beforeAllNumbers)} end`,
    ],
  })
  // Sorted here already, so that the planner knows it may stop between two groups.
  const inOrderOfGroups = sql`(select * from ${groups.rows} rows order by ${inOrder([sql.ref('label'), sql.ref('key')], page)})`
  const isToBeRead = [
    ...(page.after ? [sql`(${label}, ${key}) ${sql.raw(direction === 'asc' ? '>=' : '<=')} (${afterLabel}, ${afterKey})`] : []),
    ...(groups.isByOwner && slices.owners ? [sql`${key} = any(${slices.owners}::uuid[])`] : []),
    ...(!groups.isByOwner && slices.isTechnical ? [sql`${key} = any(${technicalKeys})`] : []),
    sql`true`,
  ]
  return sql`(
    select found.number, ${label} as k0, ${key} as k1, found.k0 as k2, found.k1 as k3
    from ${inOrderOfGroups} groups cross join lateral ${found} found
    where ${sql.join(isToBeRead, sql` and `)} ${first([label, key, sql.ref('found.k0'), sql.ref('found.k1')], page)})`
}

function isInGroup(groups: Groups): RawBuilder<SqlBool> {
  return sql`${groups.column} = groups.key`
}

function isBehind(expressions: readonly Sql[], values: readonly Sql[], { order }: Page): RawBuilder<SqlBool> {
  return sql`(${sql.join(expressions)}) ${sql.raw(order.direction === 'asc' ? '>' : '<')} (${sql.join(values)})`
}

function inOrder(expressions: readonly Sql[], { order }: Page): Sql {
  return sql.join(expressions.map((expression) => sql`${expression} ${sql.raw(order.direction)}`))
}

function first(expressions: readonly Sql[], page: Page): Sql {
  return sql`order by ${inOrder(expressions, page)} limit ${sql.lit(page.length)}`
}

function namesOf({ order }: Page): Sql[] {
  return order.terms.map((_, place) => sql.ref(`k${place}`))
}
