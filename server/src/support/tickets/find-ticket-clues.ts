import { sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import type { AcceptedMail } from '#mail/inbound/mail-receiver.ts'
import { ticketsVisibleTo } from './ticket-access.ts'
import { numberInSubject, type TicketClue } from './ticket-threading.ts'
import { primaryOf } from './tickets.store.ts'

/** What in a mail speaks for which ticket, after all merges, and whether its sender takes part there. */
export async function findTicketClues(tx: Tx, mail: AcceptedMail): Promise<TicketClue[]> {
  const clues: TicketClue[] = []
  for (const clue of mail.clues) {
    const found = await find(tx, mail, { id: clue.threadId })
    clues.push({ ...found, by: clue.by, ...(clue.by === 'token' ? { isForSender: clue.isForSender } : {}) })
  }
  const number = numberInSubject(mail.subject, tx.environment.ticketPrefix)
  if (number !== null) clues.push({ ...(await find(tx, mail, { number })), by: 'number' })
  return clues
}

async function find(tx: Tx, { sender }: AcceptedMail, which: { id: string } | { number: number }): Promise<Omit<TicketClue, 'by'>> {
  const ticket = await ticketsVisibleTo(tx)
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .select('tickets.id')
    .select((eb) =>
      eb
        .or([
          eb('customers.email', '=', sender.address),
          eb.exists(
            eb
              .selectFrom('messages')
              .leftJoin('customers as author', 'author.id', 'messages.authorCustomerId')
              .select('messages.id')
              .whereRef('messages.ticketId', '=', 'tickets.id')
              .where('messages.isUnconfirmed', '=', false)
              .where((or) =>
                or.or([
                  or('author.email', '=', sender.address),
                  or.and([or('messages.kind', '=', 'reply'), or(or.val(sender.address), '=', or.fn.any('messages.ccAddresses'))]),
                ]),
              ),
          ),
        ])
        .as('isParticipant'),
    )
    .where('tickets.id', '=', primaryOf('id' in which ? sql`tickets.id = ${which.id}` : sql`tickets.number = ${which.number}`))
    .executeTakeFirst()
  return { ticketId: ticket?.id ?? null, isParticipant: Boolean(ticket?.isParticipant) }
}
