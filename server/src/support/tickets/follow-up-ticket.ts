import type { Tx } from '#kernel/ctx.ts'
import { ticketFollowedUp } from './ticket.events.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export interface FollowUpTicket {
  /** The one that was closed for too long to be opened again. */
  readonly ticketId: string
  readonly followUpId: string
  readonly key: string
}

/** Notes in the story of a closed ticket that it goes on in another one. */
export async function followUpTicket(tx: Tx, { ticketId, followUpId, key }: FollowUpTicket): Promise<void> {
  const edit = new TicketEdit(await lockTicket(tx, ticketId), tx.now())
  edit.say(ticketFollowedUp, { followUpId, key })
  await saveEdit(tx, edit)
}
