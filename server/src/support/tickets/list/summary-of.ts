import type { Ctx } from '#kernel/ctx.ts'
import { summarize, type TicketSummary, ticketRows } from './ticket-summary.ts'

/** One ticket as a row, for whoever just changed it: also when the change took it out of their sight. */
export async function summaryOf(ctx: Ctx, ticketId: string): Promise<TicketSummary> {
  const row = await ticketRows(ctx, ctx.db.selectFrom('tickets').where('tickets.id', '=', ticketId)).executeTakeFirstOrThrow()
  return summarize(ctx)(row)
}
