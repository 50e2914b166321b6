import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { listOrder, SortDirection, TicketSort, writeCursor } from './list-order.ts'
import { inView, matching, TicketFilter } from './ticket-filter.ts'
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

  let tickets = ticketRows(ctx).where(inView(ctx, input.view)).where(matching(ctx, input)).select(order.cursor.as('cursor'))
  if (sort === 'waiting') tickets = tickets.where('tickets.awaitingReplySince', 'is not', null)
  if (input.after) tickets = tickets.where(order.after(input.after))

  const rows = await tickets
    .orderBy(order.orderBy)
    .limit(input.limit + 1)
    .execute()
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return { items: page.map(summarize(ctx)), next: rows.length > input.limit && last ? writeCursor(last.cursor) : null }
}
