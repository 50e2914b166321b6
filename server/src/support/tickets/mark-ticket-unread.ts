import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import type { TicketRef } from './ticket.ts'
import { ticketByRef } from './tickets.store.ts'

/** Makes a ticket unread again for this agent. */
export async function markTicketUnread(ctx: Ctx, { ticket }: { ticket: TicketRef }): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'agent') return
  const found = await ticketByRef(ctx, ticket).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  await ctx.db.deleteFrom('ticketReads').where('ticketId', '=', found.id).where('agentId', '=', actor.id).execute()
}
