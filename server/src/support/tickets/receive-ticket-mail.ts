import type { Tx } from '#kernel/ctx.ts'
import { type Customer, matchCustomer } from '#licensing/customers/match-customer.ts'
import type { AcceptedMail, ReceivedMail } from '#mail/inbound/mail-receiver.ts'
import { addCustomerMessage } from './add-customer-message.ts'
import { findTicketClues } from './find-ticket-clues.ts'
import { followUpTicket } from './follow-up-ticket.ts'
import { openTicket } from './open-ticket.ts'
import { ticketKey } from './ticket.ts'
import { chooseTicket, subjectOfNewTicket, type ThreadChoice } from './ticket-threading.ts'

/** A mail becomes an answer in its ticket, or a new ticket of whoever wrote it. */
export async function receiveTicketMail(tx: Tx, mail: AcceptedMail): Promise<ReceivedMail> {
  const choice = chooseTicket(await findTicketClues(tx, mail), mail)
  const customer = await matchCustomer(tx, { email: mail.sender.address, name: mail.sender.name })

  const message = messageOf(mail, await mail.keepFiles())

  const added = choice.ticketId ? await answer(tx, { mail, message, customer, choice }) : null
  if (added) return { ...added, decisions: [choice.decision] }

  const opened = await openTicket(tx, {
    subject: subjectOfNewTicket(mail.subject, tx.environment.ticketPrefix),
    customer,
    channel: 'mail',
    mailboxId: mail.mailboxId,
    message,
    confirm: mail.isAnswerable && !mail.isAutomatic,
  })
  const key = ticketKey(tx.environment.ticketPrefix, opened.number)
  const decisions = [choice.decision, { step: 'ticket', finding: `It became ${key}.` }]
  const isFollowUp = choice.ticketId !== null && !choice.isUnconfirmed
  if (isFollowUp && choice.ticketId) await followUpTicket(tx, { ticketId: choice.ticketId, followUpId: opened.id, key })
  const outcome = isFollowUp ? 'follow_up' : 'new_ticket'
  return { threadId: opened.id, threadKey: key, aboutId: opened.messageId, outcome, isReferredTo: true, decisions }
}

interface Answer {
  readonly mail: AcceptedMail
  readonly message: ReturnType<typeof messageOf>
  readonly customer: Customer
  readonly choice: ThreadChoice
}

async function answer(tx: Tx, { mail, message, customer, choice: { ticketId, isUnconfirmed } }: Answer) {
  if (!ticketId) return null
  const author = { agentId: null, customerId: customer.id, name: customer.name }
  const added = await addCustomerMessage(tx, {
    ticketId,
    isAutomatic: mail.isAutomatic,
    message: { ...message, author, isUnconfirmed },
  })
  if (added === 'follow_up') return null

  // Where it landed: the ticket may have been merged in this moment.
  return {
    threadId: added.ticketId,
    threadKey: ticketKey(tx.environment.ticketPrefix, added.number),
    aboutId: added.messageId,
    outcome: isUnconfirmed ? ('unconfirmed' as const) : ('answer' as const),
    isReferredTo: !isUnconfirmed,
  }
}

type Files = Awaited<ReturnType<AcceptedMail['keepFiles']>>

function messageOf({ id, html, quotedHtml, text, to, cc, isAuthenticated }: AcceptedMail, attachments: Files) {
  return { via: 'mail' as const, html, quotedHtml, text, to, cc, attachments, inboundMailId: id, isSenderVerified: isAuthenticated }
}
