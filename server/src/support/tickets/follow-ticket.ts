import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { ticketFollowed, ticketUnfollowed } from './ticket.events.ts'
import type { TicketRef } from './ticket.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export interface FollowTicket {
  readonly ticket: TicketRef
  readonly follow: boolean
}

/** An agent hears of what happens on a ticket that they see, or not any more. Following twice is following once. */
export async function followTicket(ctx: Ctx, { ticket: ref, follow }: FollowTicket): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { actor } = tx
    if (actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents follow tickets.')
    const ticket = await lockTicket(tx, ref)
    const by = { id: actor.id, name: actor.name }
    const edit = new TicketEdit(ticket, tx.now())

    if (follow) {
      const { numInsertedOrUpdatedRows: added } = await tx.db
        .insertInto('ticketFollowers')
        .values({ ticketId: ticket.id, agentId: actor.id, followedAt: edit.now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (added) edit.say(ticketFollowed, { by })
    } else {
      const { numDeletedRows: removed } = await tx.db
        .deleteFrom('ticketFollowers')
        .where('ticketId', '=', ticket.id)
        .where('agentId', '=', actor.id)
        .executeTakeFirstOrThrow()
      if (removed) edit.say(ticketUnfollowed, { by })
    }
    await saveEdit(tx, edit)
  })
}
