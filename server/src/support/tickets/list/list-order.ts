import { type RawBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { invalid } from '#platform/refused.ts'

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
])
export type TicketSort = z.infer<typeof TicketSort>

export const SortDirection = z.enum(['asc', 'desc'])
export type SortDirection = z.infer<typeof SortDirection>

interface Term {
  readonly expression: RawBuilder<unknown>
  readonly type: 'timestamptz' | 'integer' | 'text' | 'ticket_status' | 'ticket_priority' | 'uuid'
}

const id: Term = { expression: sql`tickets.id`, type: 'uuid' }
const updated: Term = { expression: sql`tickets.updated_at`, type: 'timestamptz' }

/** What each column is ordered by; equal ones by their last activity, then by id, so that the order is total. */
const termsOf: Record<TicketSort, readonly Term[]> = {
  number: [{ expression: sql`tickets.number`, type: 'integer' }],
  created: [{ expression: sql`tickets.created_at`, type: 'timestamptz' }, id],
  updated: [updated, id],
  waiting: [{ expression: sql`tickets.awaiting_reply_since`, type: 'timestamptz' }, id],
  status: [{ expression: sql`tickets.status`, type: 'ticket_status' }, updated, id],
  priority: [{ expression: sql`tickets.priority`, type: 'ticket_priority' }, updated, id],
  subject: [{ expression: sql`lower(tickets.subject)`, type: 'text' }, id],
  customer: [{ expression: sql`customers.name`, type: 'text' }, { expression: sql`customers.id`, type: 'uuid' }, updated, id],
  assignee: [{ expression: sql`coalesce(agents.name, '')`, type: 'text' }, updated, id],
  category: [{ expression: sql`coalesce(categories.position, 0)`, type: 'integer' }, updated, id],
}

export interface ListOrder {
  readonly orderBy: RawBuilder<unknown>
  /** What the next page needs to know of the last row of this one. */
  readonly cursor: RawBuilder<string[]>
  /** The condition for rows behind a cursor. */
  after(cursor: string): RawBuilder<SqlBool>
}

/** Keyset paging: the next page starts behind the last row's values, however far down the list that is. */
export function listOrder(sort: TicketSort, direction: SortDirection): ListOrder {
  const terms = termsOf[sort]
  const way = sql.raw(direction)

  return {
    orderBy: sql.join(terms.map(({ expression }) => sql`${expression} ${way}`)),
    cursor: sql<string[]>`array[${sql.join(terms.map(({ expression }) => sql`(${expression})::text`))}]`,
    after(cursor) {
      const values = readCursor(cursor, terms.length)
      const given = terms.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`)
      const comparison = sql.raw(direction === 'asc' ? '>' : '<')
      return sql<SqlBool>`(${sql.join(terms.map(({ expression }) => expression))}) ${comparison} (${sql.join(given)})`
    },
  }
}

export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

function readCursor(cursor: string, length: number): string[] {
  try {
    return z
      .array(z.string().max(400))
      .length(length)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw invalid('after', 'This cursor is not one that this list gave with this order.')
  }
}
