import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { messageAdded } from '#support/tickets/ticket.events.ts'
import { findOrigin, findToldMessage } from './notifications.store.ts'
import { notifyAgents } from './notify-agents.ts'

/** A customer wrote: a new ticket, which may be somebody's from the start, or an answer. */
export const notifyOfCustomerMessage = reaction({
  name: 'notifications.notify-of-customer-message',
  to: messageAdded,
  retryLimit: 20,
  concerns: ({ kind }) => kind === 'customer',

  async run(ctx, { messageId }, { id: cause }) {
    await inTransaction(ctx, async (tx) => {
      const [origin, message] = [await findOrigin(tx, cause), await findToldMessage(tx, messageId)]
      if (!origin || !message) return
      const { ticketId, by } = origin
      const { position, assigneeId, authorName, isFirst } = message
      // An agent may have entered it in the customer's name.
      const told = { cause, ticketId, position, by: { id: by.id, name: authorName } }

      if (!isFirst) return notifyAgents(tx, { ...told, kind: 'customer_replied' })
      if (assigneeId && by.id) await notifyAgents(tx, { ...told, kind: 'assigned', by, only: [assigneeId] })
      await notifyAgents(tx, { ...told, kind: 'new_ticket' })
    })
  },
})
