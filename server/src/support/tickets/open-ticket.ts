import { v7 as newId } from 'uuid'
import type { Tx } from '#kernel/ctx.ts'
import { together } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import type { Customer } from '#licensing/customers/match-customer.ts'
import { insertMessage, type NewMessage } from './conversation/messages.store.ts'
import { type CategoryName, messageAdded, type Person, ticketCreated } from './ticket.events.ts'
import { isActive, type TicketPriority, type TicketStatus } from './ticket.ts'
import { insertTicket } from './tickets.store.ts'

export interface OpenTicket {
  readonly subject: string
  readonly customer: Customer
  readonly channel: 'mail' | 'agent' | 'api' | 'portal'
  readonly message: Omit<NewMessage, 'ticketId' | 'position' | 'createdAt' | 'kind' | 'author'>
  readonly priority?: TicketPriority
  readonly status?: TicketStatus
  readonly category?: CategoryName | null
  readonly assignee?: Person | null
  readonly mailboxId?: string | null
  /** Whether the customer is told by mail that we have it. */
  readonly confirm: boolean
}

export interface OpenedTicket {
  readonly id: string
  readonly number: number
  readonly messageId: string
}

/** A new ticket that begins with its customer's words. */
export async function openTicket(tx: Tx, input: OpenTicket): Promise<OpenedTicket> {
  const {
    subject,
    customer,
    channel,
    message,
    priority = 'normal',
    status = 'open',
    category = null,
    assignee = null,
    mailboxId = null,
  } = input
  const id = newId()
  const now = tx.now()
  const author = { agentId: null, customerId: customer.id, name: customer.name }

  const messageId = newId()
  await together([
    insertMessage(tx, { ...message, id: messageId, ticketId: id, kind: 'customer', author, position: 2, createdAt: now }),
    publish(tx, [
      { type: ticketCreated, payload: { ticketId: id, messageId, confirm: input.confirm }, subjectId: id, position: 1, version: 1 },
      { type: messageAdded, payload: { messageId, kind: 'customer' }, subjectId: id, position: null, version: 1 },
    ]),
  ])
  const number = await insertTicket(tx, {
    id,
    subject,
    status,
    priority,
    category,
    customer,
    assignee,
    mailboxId,
    channel,
    awaitingReplySince: isActive(status) ? now : null,
    firstRespondedAt: null,
    resolvedAt: status === 'resolved' ? now : null,
    closedAt: status === 'closed' ? now : null,
    messageCount: 1,
    lastPosition: 2,
    lastMessagePosition: 2,
    hasAttachments: (message.attachments ?? []).length > 0,
    createdAt: now,
  })
  return { id, number, messageId }
}
