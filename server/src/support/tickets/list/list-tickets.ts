import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { wordsOf } from '#licensing/customers/find-customers.ts'
import { findText, lastReach } from './find-text.ts'
import { listOrder, reachOf, readCursor, SortDirection, TicketSort, writeCursor } from './list-order.ts'
import { pageOfTickets } from './page-of-tickets.ts'
import { readMatches, TicketMatch } from './read-matches.ts'
import { sliceTickets } from './slice-tickets.ts'
import { TicketFilter } from './ticket-filter.ts'
import { summarize, TicketSummary, ticketRows } from './ticket-summary.ts'

export const ListTickets = TicketFilter.extend({
  sort: TicketSort.optional(),
  order: SortDirection.optional(),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListTickets = z.infer<typeof ListTickets>

export const TicketPage = z.object({
  items: z.array(TicketSummary),
  next: z.string().nullable(),
  /** Where the words that were searched stand, of those tickets that have them in a message or a note. */
  matches: z.array(TicketMatch),
  /** Whether only the newest of many texts with these words were looked at. */
  isNewestOnly: z.boolean(),
})
export type TicketPage = z.infer<typeof TicketPage>

/**
 * The tickets of a view, filtered. What fits best comes first in a search, the most pressing where there is work to
 * do, and the latest activity in all else.
 */
export async function listTickets(ctx: Ctx, input: ListTickets): Promise<TicketPage> {
  if (input.after) return readPage(ctx, input, reachOf(input.after))
  for (let reach = 0; ; reach++) {
    const page = await readPage(ctx, input, reach)
    if (!page.isNewestOnly || page.next !== null || reach >= lastReach) return page
  }
}

async function readPage(ctx: Ctx, input: ListTickets, reach: number): Promise<TicketPage> {
  const text = input.q ? await findText(ctx, input.q, reach) : null
  const sort = input.sort ?? (text ? 'relevance' : input.view === 'all' ? 'updated' : 'urgency')
  const order = listOrder(sort, input.order ?? firstDirection(sort), text && { text, reach })
  const after = input.after ? readCursor(order, input.after) : null
  const isNewestOnly = text !== null && 'collected' in text && text.collected.isNewestOnly

  const slices = await sliceTickets(ctx, input, { text, sort: sort === 'waiting' || sort === 'urgency' ? sort : undefined })
  const page = pageOfTickets(slices, { order, after, length: input.limit + 1 })
  if (!page) return { items: [], next: null, matches: [], isNewestOnly }

  const rows = await ticketRows(ctx, ctx.db.selectFrom('tickets'))
    .innerJoin(page.as('page'), (join) => join.onRef('page.number', '=', 'tickets.number'))
    .select('page.cursor')
    .orderBy('page.place')
    .execute()
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(summarize(ctx)),
    next: rows.length > input.limit && last?.cursor ? writeCursor(order, last.cursor) : null,
    matches: input.q ? await readMatches(ctx, { ticketIds: shown.map(({ id }) => id), words: wordsOf(input.q) }) : [],
    isNewestOnly,
  }
}

const ascending: readonly TicketSort[] = ['waiting', 'urgency', 'subject', 'customer']
const firstDirection = (sort: TicketSort): SortDirection => (ascending.includes(sort) ? 'asc' : 'desc')
