import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction, together } from '#kernel/in-transaction.ts'
import { maskLine } from '#licensing/licenses/mask-line.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { readSettings } from '#settings/read-settings.ts'
import { AgentText, composeText, writtenIn } from './conversation/agent-text.ts'
import { insertMessage, markSeen, requireOwnUploads } from './conversation/messages.store.ts'
import type { Sent } from './reply-to-ticket.ts'
import { messageAdded } from './ticket.events.ts'
import { TicketRef, ticketKey } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'
import { Addresses, undoUntil } from './writing/draft.ts'
import { forgetDraft } from './writing/drafts.store.ts'
import { quotedConversation } from './writing/quoted-conversation.ts'
import { publicMessages, requirePublicFiles } from './writing/quotes.store.ts'
import { rememberUndo } from './writing/undoable-replies.store.ts'

export const ForwardTicket = AgentText.extend({
  ticket: TicketRef,
  to: z.array(EmailAddress).min(1).max(20),
  cc: Addresses,
  bcc: Addresses,
  /** Files of the conversation that go along. */
  fileIds: z.array(z.uuid()).max(50).default([]),
  canUndo: z.boolean().default(false),
})
export type ForwardTicket = z.infer<typeof ForwardTicket>

/**
 * Shows the conversation to somebody who takes no part in it. For the ticket it is a note: its customer never learns of
 * it, it stops no clock, and whoever answers is unconfirmed, seen by agents only, and never written to by itself.
 */
export async function forwardTicket(ctx: Ctx, input: ForwardTicket): Promise<Sent> {
  const written = composeText(input, { mayBeSilent: true })
  const { undoSendSeconds } = await readSettings(ctx)
  const { to, cc, bcc, fileIds } = input

  return inTransaction(ctx, async (tx) => {
    const { actor } = tx
    const ticket = await lockTicket(tx, input.ticket)
    requireTicketAbility(actor, 'reply')
    const ownIds = written.attachments.map(({ id }) => id)
    await requireOwnUploads(tx, actor.id, ownIds)
    await requirePublicFiles(tx, ticket.id, fileIds)

    const key = ticketKey(tx.environment.ticketPrefix, ticket.number)
    const messages = await publicMessages(tx, ticket.id)
    const subject = await maskLine(tx, ticket.subject)
    const quoted = quotedConversation(`${key}: ${subject}`, messages)
    const inlineIds = messages.flatMap((message) => message.inlineIds)

    const edit = new TicketEdit(ticket, tx.now())
    const files = [...written.attachments, ...fileIds.map((id) => ({ id, isInline: false }))]
    const position = edit.addMessage({ hasAttachments: files.length > 0 })
    const agentId = actor.kind === 'agent' ? actor.id : null
    const messageId = newId()
    edit.tell(messageAdded, { messageId, kind: 'note' })

    await insertMessage(tx, {
      ...written,
      attachments: files,
      id: messageId,
      ticketId: ticket.id,
      position,
      kind: 'note',
      isForward: true,
      quotedHtml: quoted.html,
      author: { agentId, customerId: null, name: actor.name },
      via: actor.kind === 'agent' ? 'agent' : 'api',
      ...{ to, cc, bcc },
      createdAt: edit.now,
    })
    const undoableUntil = undoUntil(edit.now, agentId !== null && input.canUndo ? undoSendSeconds : 0)
    const mail = queueMail(tx, {
      cause: `message:${messageId}`,
      threadId: ticket.id,
      aboutId: messageId,
      isToOutsiders: true,
      ...{ to, cc, bcc },
      subject: `Fwd: [${key}] ${subject}`,
      html: `${written.html}${quoted.html}`,
      text: `${written.text}\n\n${quoted.text}`.trim(),
      isAutomatic: false,
      attachmentIds: [...new Set([...files.map(({ id }) => id), ...inlineIds])],
      fromName: actor.name,
      ...(ticket.mailboxId ? { mailboxId: ticket.mailboxId } : {}),
      ...(undoableUntil ? { notBefore: undoableUntil } : {}),
    })
    const content = { ...writtenIn(written), to, cc, bcc, fileIds, seen: position }
    await together([
      mail,
      agentId && markSeen(tx, { ticketId: ticket.id, agentId, position }),
      agentId && forgetDraft(tx, { agentId, ticketId: ticket.id, kind: 'forward' }),
      agentId && undoableUntil && rememberUndo(tx, edit, { messageId, agentId, kind: 'forward', content, until: undoableUntil }),
      saveEdit(tx, edit),
    ])
    return { ticketId: ticket.id, messageId, position, undoableUntil }
  })
}
