import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { mailFailed } from '#mail/outbound/outbound-mail.events.ts'
import { findToldMessage } from './notifications.store.ts'
import { notifyAgents } from './notify-agents.ts'

/** A mail of a ticket will not arrive (product decision 9): its author is told, and whose ticket it is. */
export const notifyOfFailedMail = reaction({
  name: 'notifications.notify-of-failed-mail',
  to: mailFailed,
  retryLimit: 20,
  concerns: ({ threadId }) => threadId !== null,

  async run(ctx, { threadId, aboutId }, { id: cause }) {
    await inTransaction(ctx, async (tx) => {
      const message = aboutId ? await findToldMessage(tx, aboutId) : null
      const author = message?.authorAgentId
      await notifyAgents(tx, {
        kind: 'mail_failed',
        cause,
        ticketId: threadId ?? '',
        by: { id: null, name: tx.actor.name },
        position: message?.position ?? null,
        mineOf: author ? [author] : [],
      })
    })
  },
})
