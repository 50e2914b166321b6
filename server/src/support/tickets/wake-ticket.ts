import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { waitingSince } from './conversation/messages.store.ts'
import { isActive, type TicketRef } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export interface WakeTicket {
  readonly ticket: TicketRef
  /** By the time only when it has come: somebody may have put it aside for longer in this very moment. */
  readonly cause?: 'agent' | 'time'
}

/** Takes a ticket back from where it was put aside; its customer waits again, from when they began to. */
export async function wakeTicket(ctx: Ctx, { ticket: ref, cause = 'agent' }: WakeTicket): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    requireTicketAbility(tx.actor, 'changeStatus')
    const isDue = ticket.wakesAt !== null && ticket.wakesAt <= tx.now()
    const edit = new TicketEdit(ticket, tx.now())

    const wakes = (cause === 'agent' || isDue) && edit.wake(cause)
    if (wakes && isActive(ticket.status)) edit.after.awaitingReplySince = await waitingSince(tx, ticket.id)
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}
