import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { composeMailBody } from '#mail/outbound/mail-layout.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { readSettings } from '#settings/read-settings.ts'
import { ticketCreated } from './ticket.events.ts'
import { ticketKey } from './ticket.ts'

// Whoever can make us write to somebody could bury them in it.
const mostPerHour = 3

/**
 * Tells the customer that we have their request. The mail repeats nothing of what was sent to us: whoever wrote may
 * have used somebody else's address (T35).
 */
export const confirmTicket = reaction({
  name: 'tickets.confirm-ticket',
  to: ticketCreated,
  retryLimit: 20,

  async run(ctx, { ticketId, messageId, confirm }) {
    const { ticketCreationEmail } = await readSettings(ctx)
    if (!confirm || !ticketCreationEmail) return

    await inTransaction(ctx, async (tx) => {
      const ticket = await tx.db
        .selectFrom('tickets')
        .innerJoin('customers', 'customers.id', 'tickets.customerId')
        .select(['tickets.number', 'tickets.mailboxId', 'customers.email'])
        .where('tickets.id', '=', ticketId)
        .executeTakeFirst()
      if (!ticket) return

      const key = ticketKey(tx.environment.ticketPrefix, ticket.number)
      const body = composeMailBody({
        html: `<p>We have received your request. Its number is <strong>${key}</strong>.</p><p>To add something, answer this mail.</p>`,
      })
      await queueMail(tx, {
        cause: `confirmation:${ticketId}`,
        threadId: ticketId,
        aboutId: messageId,
        to: [ticket.email],
        subject: `[${key}] We have received your request`,
        ...body,
        isAutomatic: true,
        mostPerHour,
        ...(ticket.mailboxId ? { mailboxId: ticket.mailboxId } : {}),
      })
    })
  },
})
