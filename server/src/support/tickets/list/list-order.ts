import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { invalid } from '#platform/refused.ts'
import { TicketPriority, TicketStatus } from '../ticket.ts'
import type { FoundText } from './find-text.ts'
import { nobody } from './ticket-filter.ts'

export const TicketSort = z.enum([
  'number',
  'subject',
  'customer',
  'status',
  'priority',
  'assignee',
  'category',
  'created',
  'updated',
  'waiting',
  'urgency',
  'relevance',
])
export type TicketSort = z.infer<typeof TicketSort>

export const SortDirection = z.enum(['asc', 'desc'])
export type SortDirection = z.infer<typeof SortDirection>

const text = z
  .string()
  .max(400)
  .regex(/^[^\0]*$/)

/** How values of each type are written in a cursor. */
const written = {
  timestamptz: z.string().regex(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00|infinity)$/),
  integer: z.string().regex(/^\d{1,9}$/),
  text,
  ticket_status: TicketStatus,
  ticket_priority: TicketPriority,
  uuid: z.uuid(),
} as const

export interface Term {
  readonly expression: RawBuilder<unknown>
  readonly type: keyof typeof written
}

const number: Term = { expression: sql`tickets.number`, type: 'integer' }
const updated: Term = { expression: sql`tickets.updated_at`, type: 'timestamptz' }

/** What each column is ordered by. Equal ones follow by their last activity or their number, so that the order is total. */
const termsOf: Record<Exclude<TicketSort, 'assignee' | 'category' | 'relevance'>, readonly Term[]> = {
  number: [number],
  created: [{ expression: sql`tickets.created_at`, type: 'timestamptz' }, number],
  updated: [updated, number],
  waiting: [{ expression: sql`tickets.awaiting_reply_since`, type: 'timestamptz' }, number],
  urgency: [
    {
      expression: sql`(case tickets.priority when 'critical' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)`,
      type: 'integer',
    },
    { expression: sql`coalesce(tickets.awaiting_reply_since, 'infinity')`, type: 'timestamptz' },
    number,
  ],
  status: [{ expression: sql`tickets.status`, type: 'ticket_status' }, updated, number],
  priority: [{ expression: sql`tickets.priority`, type: 'ticket_priority' }, updated, number],
  subject: [{ expression: sql`left(lower(tickets.subject), 60)`, type: 'text' }, number],
  customer: [{ expression: sql`tickets.customer_order`, type: 'text' }, number],
}

/** Orders by something that stands in another table: its rows are walked through, and the tickets of each are read in turn. */
export interface Groups {
  /** Rows of `key` and `label`. */
  readonly rows: RawBuilder<unknown>
  /** The column of tickets that holds the key. */
  readonly column: RawBuilder<unknown>
  readonly isByOwner: boolean
}

const owners: Groups = {
  rows: sql`(select id as key, lower(name) as label from agents union all select ${sql.lit(nobody)}::uuid, '')`,
  column: sql`tickets.owner_key`,
  isByOwner: true,
}
const categories: Groups = {
  rows: sql`(select id as key, lpad(position::text, 10, '0') as label from categories union all select ${sql.lit(nobody)}::uuid, '')`,
  column: sql`tickets.category_key`,
  isByOwner: false,
}
const inGroups: readonly Term[] = [
  { expression: sql`groups.label`, type: 'text' },
  { expression: sql`groups.key`, type: 'uuid' },
  updated,
  number,
]

export interface ListOrder {
  readonly name: string
  readonly terms: readonly Term[]
  readonly groups: Groups | null
  readonly direction: SortDirection
}

/** Where it does not count how well a ticket fits what is looked for, relevance is the latest activity. */
export function listOrder(sort: TicketSort, direction: SortDirection, search: { text: FoundText; reach: number } | null = null): ListOrder {
  const name = `${sort} ${direction}${search ? ` ${search.reach}` : ''}`
  const rank = search && 'collected' in search.text ? search.text.collected.rank : null
  if (sort === 'relevance') {
    const terms = rank ? [{ expression: rank, type: 'integer' as const }, updated, number] : [updated, number]
    return { name, terms, groups: null, direction }
  }
  if (sort === 'assignee') return { name, terms: inGroups, groups: owners, direction }
  if (sort === 'category') return { name, terms: inGroups, groups: categories, direction }
  return { name, terms: termsOf[sort], groups: null, direction }
}

export function writeCursor({ name }: ListOrder, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url')
}

/** How far the search had gone that a cursor is of. */
export function reachOf(cursor: string): number {
  return Number(/^\["\w+ \w+ (\d)"/.exec(Buffer.from(cursor, 'base64url').toString())?.[1] ?? 0)
}

/** The values of the last row before a page, one for each term. */
export function readCursor({ name, terms }: ListOrder, cursor: string): RawBuilder<unknown>[] {
  try {
    const [given, ...values] = z.array(text).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (given !== name || values.length !== terms.length) throw new Error('It is of another order')
    return terms.map(({ type }, place) => sql`${written[type].parse(values[place])}::${sql.raw(type)}`)
  } catch {
    throw invalid('after', 'This cursor is not one that this list gave with this order.')
  }
}
