import type { Tx } from '#kernel/ctx.ts'
import { readSettings } from '#settings/read-settings.ts'
import { insertMessage, type NewMessage, waitingSince } from './conversation/messages.store.ts'
import { messageAdded } from './ticket.events.ts'
import { afterCustomerMessage, isActive } from './ticket.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'
import { returnToDrafts, takeScheduled } from './writing/scheduled-replies.store.ts'

export interface AddCustomerMessage {
  readonly ticketId: string
  readonly message: Omit<NewMessage, 'ticketId' | 'position' | 'createdAt' | 'kind'>
  /** Written by a program: it changes no status, and nobody owes it an answer. */
  readonly isAutomatic?: boolean
}

/**
 * What a customer adds to their ticket. They wait from then on, or from when they began to, and a ticket that rested
 * goes back to work. "Follow up" when it was closed for too long: then nothing is written.
 */
export async function addCustomerMessage(
  tx: Tx,
  input: AddCustomerMessage,
): Promise<{ ticketId: string; number: number; messageId: string; position: number } | 'follow_up'> {
  const { customerCanReopen } = await readSettings(tx)
  const ticket = await lockTicket(tx, input.ticketId)
  const edit = new TicketEdit(ticket, tx.now())
  const written = { status: ticket.status, assigneeId: ticket.assignee?.id ?? null, closedAt: ticket.closedAt }
  const status = input.isAutomatic ? ticket.status : afterCustomerMessage(written, { now: edit.now, canReopen: customerCanReopen })
  if (status === 'follow_up') return 'follow_up'

  const position = edit.addMessage({ hasAttachments: (input.message.attachments ?? []).length > 0 })
  const messageId = await insertMessage(tx, { ...input.message, ticketId: ticket.id, kind: 'customer', position, createdAt: edit.now })
  edit.tell(messageAdded, { messageId, kind: 'customer' })
  if (!input.isAutomatic) {
    const wasAsleep = edit.wake('customer_message')
    edit.setStatus(status, 'customer_message')
    if (wasAsleep && isActive(status)) edit.after.awaitingReplySince = (await waitingSince(tx, ticket.id)) ?? edit.now
    if (isActive(status)) edit.after.awaitingReplySince ??= edit.now
  }
  // What was to be said later may have been answered just now.
  if (!input.isAutomatic) await returnToDrafts(tx, edit, await takeScheduled(tx, ticket.id), 'customer_message')
  await saveEdit(tx, edit)
  return { ticketId: ticket.id, number: ticket.number, messageId, position }
}
