import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, Refused } from '#platform/refused.ts'
import { TicketRef } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export const SnoozeTicket = z.object({
  ticket: TicketRef,
  /** Null: until the customer writes. */
  until: z.coerce.date().nullable(),
})
export type SnoozeTicket = z.infer<typeof SnoozeTicket>

const longest = 366 * 24 * 60 * 60 * 1000

/** Puts a ticket aside: it needs no response until its time comes or the customer writes. */
export async function snoozeTicket(ctx: Ctx, { ticket: ref, until }: SnoozeTicket): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    requireTicketAbility(tx.actor, 'changeStatus')
    if (ticket.status === 'resolved' || ticket.status === 'closed') {
      throw conflict('not_to_snooze', `A ticket that is ${ticket.status} has nothing to wait for.`)
    }
    const now = tx.now()
    if (until && (until <= now || until.getTime() - now.getTime() > longest)) {
      throw new Refused('invalid', 'snooze_out_of_range', 'Choose a time in the coming year.')
    }
    const edit = new TicketEdit(ticket, now)
    edit.snooze(until)
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}
