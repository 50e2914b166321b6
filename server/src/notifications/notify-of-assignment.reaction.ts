import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { ticketAssigned } from '#support/tickets/ticket.events.ts'
import { findOrigin, findTicketNow } from './notifications.store.ts'
import { notifyAgents } from './notify-agents.ts'

/** A ticket became somebody's. Who has lost it again meanwhile is not told. */
export const notifyOfAssignment = reaction({
  name: 'notifications.notify-of-assignment',
  to: ticketAssigned,
  retryLimit: 20,
  concerns: ({ to }) => to !== null,

  async run(ctx, { to }, { id: cause }) {
    await inTransaction(ctx, async (tx) => {
      const origin = await findOrigin(tx, cause)
      if (!origin || !to || (await findTicketNow(tx, origin.ticketId))?.assigneeId !== to.id) return
      await notifyAgents(tx, { kind: 'assigned', cause, ...origin, only: [to.id] })
    })
  },
})
