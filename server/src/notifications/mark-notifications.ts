import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { tellAgents } from '#kernel/publish.ts'
import { numberIn, TicketRef } from '#support/tickets/ticket.ts'
import { ticketsVisibleTo } from '#support/tickets/ticket-access.ts'

export const MarkNotifications = z.object({
  isRead: z.boolean(),
  /** Which; without it those of the ticket, and without that all. */
  ids: z.array(z.uuid()).min(1).max(200).optional(),
  ticket: TicketRef.optional(),
})
export type MarkNotifications = z.infer<typeof MarkNotifications>

/** Read, or unread again. Of what was read in time no mail is sent. */
export async function markNotifications(ctx: Ctx, { isRead, ids, ticket }: MarkNotifications): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const agentId = tx.actor.id ?? ''
    let marking = tx.db
      .updateTable('notifications')
      .set(isRead ? { readAt: tx.now(), mailDueAt: null } : { readAt: null })
      .where('agentId', '=', agentId)
      .where('readAt', isRead ? 'is' : 'is not', null)
    if (ids) marking = marking.where('id', 'in', ids)
    else if (ticket) marking = marking.where('ticketId', 'in', idOf(tx, ticket))
    else marking = marking.where('inInbox', '=', true)

    const { numUpdatedRows } = await marking.executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) await tellAgents(tx, { what: 'notifications', agentIds: [agentId] })
  })
}

function idOf(ctx: Ctx, ref: TicketRef) {
  const number = numberIn(ref, ctx.environment.ticketPrefix)
  const tickets = ticketsVisibleTo(ctx).select('tickets.id')
  return number === null ? tickets.where('tickets.id', '=', ref) : tickets.where('tickets.number', '=', number)
}
