import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { listOrder, readCursor, SortDirection, TicketSort, writeCursor } from './list-order.ts'
import { pageOfTickets } from './page-of-tickets.ts'
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

export const TicketPage = z.object({ items: z.array(TicketSummary), next: z.string().nullable() })
export type TicketPage = z.infer<typeof TicketPage>

/** The tickets of a view, filtered; who waits longest first where we owe an answer, else the latest activity first. */
export async function listTickets(ctx: Ctx, input: ListTickets): Promise<TicketPage> {
  const sort = input.sort ?? (input.view === 'needs_response' ? 'waiting' : 'updated')
  const order = listOrder(sort, input.order ?? (sort === 'waiting' || sort === 'subject' || sort === 'customer' ? 'asc' : 'desc'))
  const after = input.after ? readCursor(order, input.after) : null

  const slices = await sliceTickets(ctx, input, { isWaiting: sort === 'waiting' })
  const page = pageOfTickets(slices, { order, after, length: input.limit + 1 })
  if (!page) return { items: [], next: null }

  const rows = await ticketRows(ctx, ctx.db.selectFrom('tickets'))
    .innerJoin(page.as('page'), (join) => join.onRef('page.number', '=', 'tickets.number'))
    .select('page.cursor')
    .orderBy('page.place')
    .execute()
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  return { items: shown.map(summarize(ctx)), next: rows.length > input.limit && last?.cursor ? writeCursor(order, last.cursor) : null }
}
