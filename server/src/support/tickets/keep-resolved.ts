import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict } from '#platform/refused.ts'
import { statusChanged } from './ticket.events.ts'
import type { TicketRef } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

/**
 * "Just thanks" (product decision 5): the customer's answer to a resolved ticket asked for nothing. It is resolved again,
 * since when it was before, as if it had never opened.
 */
export async function keepResolved(ctx: Ctx, { ticket: ref }: { ticket: TicketRef }): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    requireTicketAbility(tx.actor, 'changeStatus')
    const [last, before] = await tx.db
      .selectFrom('events')
      .select(['payload', 'occurredAt'])
      .where('subjectId', '=', ticket.id)
      .where('name', '=', statusChanged.name)
      .orderBy('position', 'desc')
      .limit(2)
      .execute()
    const { from, cause } = last ? statusChanged.schema.parse(last.payload) : {}
    if (ticket.status !== 'open' || from !== 'resolved' || cause !== 'customer_message') {
      throw conflict('not_reopened', 'The customer did not reopen this ticket.')
    }

    const edit = new TicketEdit(ticket, tx.now())
    edit.setStatus('resolved', 'agent')
    edit.after.resolvedAt = before?.occurredAt ?? edit.now
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}
