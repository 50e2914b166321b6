import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'

export const DraftedTickets = z.object({ ticketIds: z.array(z.uuid()) })

const most = 500

/** Where the reader has something unsent, the newest first. */
export async function findDraftedTickets(ctx: Ctx): Promise<z.infer<typeof DraftedTickets>> {
  if (ctx.actor.kind !== 'agent') return { ticketIds: [] }
  const rows = await ticketsVisibleTo(ctx)
    .innerJoin('ticketDrafts', 'ticketDrafts.ticketId', 'tickets.id')
    .select('tickets.id')
    .where('ticketDrafts.agentId', '=', ctx.actor.id)
    .orderBy('ticketDrafts.savedAt', 'desc')
    .limit(most)
    .execute()
  return { ticketIds: [...new Set(rows.map(({ id }) => id))] }
}
