import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { ticketKey } from '../ticket.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'

export const IncidentReplyProgress = z.object({
  id: z.uuid(),
  total: z.number().int(),
  sent: z.number().int(),
  waiting: z.number().int(),
  failed: z.array(z.object({ id: z.uuid(), key: z.string(), reason: z.string() })),
})
export type IncidentReplyProgress = z.infer<typeof IncidentReplyProgress>

/** How far a reply to all has come, on the tickets that the reader sees, and where it failed and why. */
export async function readIncidentReply(ctx: Ctx, { reply }: { reply: string }): Promise<IncidentReplyProgress> {
  const rows = await ticketsVisibleTo(ctx)
    .innerJoin('incidentReplyTickets', 'incidentReplyTickets.ticketId', 'tickets.id')
    .select(['tickets.id', 'tickets.number', 'incidentReplyTickets.state', 'incidentReplyTickets.reason'])
    .where('incidentReplyTickets.replyId', '=', reply)
    .orderBy('tickets.number')
    .execute()
  if (rows.length === 0) throw notFound('reply')
  const counted = (state: string) => rows.filter((row) => row.state === state).length
  return {
    id: reply,
    total: rows.length,
    sent: counted('sent'),
    waiting: counted('waiting'),
    failed: rows
      .filter(({ state }) => state === 'failed')
      .map(({ id, number, reason }) => ({ id, key: ticketKey(ctx.environment.ticketPrefix, number), reason: reason ?? '' })),
  }
}
