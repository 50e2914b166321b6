import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { priorityChanged } from '#support/tickets/ticket.events.ts'
import { TicketPriority } from '#support/tickets/ticket.ts'
import { findOrigin } from './notifications.store.ts'
import { notifyAgents } from './notify-agents.ts'

const rank = (priority: TicketPriority) => TicketPriority.options.indexOf(priority)

/** A ticket became more urgent. That it became less so alerts nobody. */
export const notifyOfPriority = reaction({
  name: 'notifications.notify-of-priority',
  to: priorityChanged,
  retryLimit: 20,
  concerns: ({ from, to }) => rank(to) > rank(from),

  async run(ctx, _, { id: cause }) {
    await inTransaction(ctx, async (tx) => {
      const origin = await findOrigin(tx, cause)
      if (origin) await notifyAgents(tx, { kind: 'priority_raised', cause, ...origin })
    })
  },
})
