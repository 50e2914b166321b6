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

  const added = choice.ticketId ? await answer(tx, mail, customer, choice) : null
  if (added) return { ...added, decisions: [choice.decision] }

  const opened = await openTicket(tx, {
    subject: subjectOfNewTicket(mail.subject, tx.environment.ticketPrefix),
    customer,
    channel: 'mail',
    mailboxId: mail.mailboxId,
    message: messageOf(mail),
    confirm: mail.isAnswerable && !mail.isAutomatic,
  })
  const key = ticketKey(tx.environment.ticketPrefix, opened.number)
  const decisions = [choice.decision, { step: 'ticket', finding: `It became ${key}.` }]
  const isFollowUp = choice.ticketId !== null && !choice.isUnconfirmed
  if (isFollowUp && choice.ticketId) await followUpTicket(tx, { ticketId: choice.ticketId, followUpId: opened.id, key })
  return { threadId: opened.id, threadKey: key, aboutId: opened.messageId, outcome: isFollowUp ? 'follow_up' : 'new_ticket', decisions }
}

async function answer(tx: Tx, mail: AcceptedMail, customer: Customer, { ticketId, isUnconfirmed }: ThreadChoice) {
  if (!ticketId) return null
  const author = { agentId: null, customerId: customer.id, name: customer.name }
  const added = await addCustomerMessage(tx, {
    ticketId,
    isAutomatic: mail.isAutomatic,
    message: { ...messageOf(mail), author, isUnconfirmed },
  })
  if (added === 'follow_up') return null

  // Where it landed: the ticket may have been merged in this moment.
  return {
    threadId: added.ticketId,
    threadKey: ticketKey(tx.environment.ticketPrefix, added.number),
    aboutId: added.messageId,
    outcome: isUnconfirmed ? ('unconfirmed' as const) : ('answer' as const),
  }
}

function messageOf({ id, html, quotedHtml, text, to, cc, attachments, isAuthenticated }: AcceptedMail) {
  return { via: 'mail' as const, html, quotedHtml, text, to, cc, attachments, inboundMailId: id, isSenderVerified: isAuthenticated }
}
