import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { agentsMentioned } from '#support/tickets/ticket.events.ts'
import { findOrigin, findToldMessage } from './notifications.store.ts'
import { notifyAgents } from './notify-agents.ts'

/** Somebody is named in a note, which also lets them read the ticket. */
export const notifyOfMention = reaction({
  name: 'notifications.notify-of-mention',
  to: agentsMentioned,
  retryLimit: 20,

  async run(ctx, { agentIds, messageId }, { id: cause }) {
    await inTransaction(ctx, async (tx) => {
      const origin = await findOrigin(tx, cause)
      const note = messageId ? await findToldMessage(tx, messageId) : null
      if (origin) await notifyAgents(tx, { kind: 'mentioned', cause, ...origin, position: note?.position ?? null, only: agentIds })
    })
  },
})
