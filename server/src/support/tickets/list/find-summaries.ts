import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { summarize, TicketSummary, ticketRows } from './ticket-summary.ts'

export const FindSummaries = z.object({
  ids: z.preprocess((given) => [given].flat().flatMap((text) => String(text).split(',')), z.array(z.uuid()).min(1).max(200)),
})
export type FindSummaries = z.infer<typeof FindSummaries>

export const TicketSummaries = z.object({ items: z.array(TicketSummary) })

/** The rows of these tickets as they are now; one that is missing is not there for the actor. */
export async function findSummaries(ctx: Ctx, { ids }: FindSummaries): Promise<TicketSummary[]> {
  const rows = await ticketRows(ctx).where('tickets.id', 'in', ids).execute()
  return rows.map(summarize(ctx))
}
