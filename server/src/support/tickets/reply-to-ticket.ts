import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction, together } from '#kernel/in-transaction.ts'
import { maskLine } from '#licensing/licenses/mask-line.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { conflict } from '#platform/refused.ts'
import { readSettings } from '#settings/read-settings.ts'
import { requireCategoryToEnd } from './category-rule.ts'
import { AgentText, composeText, type MailedText, originOf, writtenIn } from './conversation/agent-text.ts'
import { insertMessage, markSeen, requireOwnUploads } from './conversation/messages.store.ts'
import { refuseWhenUnseen } from './conversation/timeline.store.ts'
import { PlannedChange } from './licenses/act-with.ts'
import { withChange } from './licenses/with-change.ts'
import { messageAdded } from './ticket.events.ts'
import { movesFrom, TicketRef, type TicketStatus, ticketKey } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'
import { Addresses, Afterwards, undoUntil } from './writing/draft.ts'
import { forgetDraft } from './writing/drafts.store.ts'
import { rememberUndo } from './writing/undoable-replies.store.ts'

export const ReplyToTicket = AgentText.extend({
  ticket: TicketRef,
  cc: Addresses,
  /** They get it too, and nobody else learns of it. */
  bcc: Addresses,
  afterwards: Afterwards.default('keep'),
  /** The place of the newest message that the writer has seen; without it nothing is held back. */
  seen: z.number().int().min(0).optional(),
  force: z.boolean().default(false),
  /** Its mail waits for as long as the desk lets its agents take back what they sent. */
  canUndo: z.boolean().default(false),
  /** What is done to a license with it: all of it happens, or nothing. The text may speak of it in placeholders. */
  change: PlannedChange.optional(),
})
export type ReplyToTicket = z.infer<typeof ReplyToTicket>

interface Reply extends Omit<ReplyToTicket, 'bcc' | 'canUndo'>, Partial<Pick<ReplyToTicket, 'bcc' | 'canUndo'>> {
  /** It was not written just now: a draft that is there is another one. */
  readonly keepsDraft?: boolean
  readonly mailed?: MailedText
}

export interface Sent {
  readonly ticketId: string
  readonly messageId: string
  readonly position: number
  /** How long it can be taken back. */
  readonly undoableUntil: Date | null
}

const statusAfter: Record<ReplyToTicket['afterwards'], TicketStatus | null> = { keep: null, waiting: 'waiting', resolve: 'resolved' }

/**
 * Our answer to the customer. It stops the clock they wait on, moves the status as asked, and its mail is queued
 * in the same transaction. Stops once when something arrived that the writer has not seen.
 */
export async function replyToTicket(ctx: Ctx, { bcc = [], canUndo = false, mailed, ...input }: Reply): Promise<Sent> {
  const written = mailed ?? composeText(input)
  const settings = await readSettings(ctx)

  return inTransaction(ctx, async (tx) => {
    const { actor } = tx
    const ticket = await lockTicket(tx, input.ticket)
    requireTicketAbility(actor, 'reply')
    if (!input.force) await refuseWhenUnseen(tx, ticket, input.seen)
    await requireOwnUploads(
      tx,
      actor.id,
      written.attachments.map(({ id }) => id),
    )

    const edit = new TicketEdit(ticket, tx.now())
    const text = await withChange(tx, edit, written, input.change)
    const position = edit.addMessage({ hasAttachments: text.attachments.length > 0 })
    const agentId = actor.kind === 'agent' ? actor.id : null
    const messageId = newId()
    edit.tell(messageAdded, { messageId, kind: 'reply' })

    edit.after.awaitingReplySince = null
    edit.after.firstRespondedAt ??= agentId ? edit.now : null
    if (agentId && !ticket.assignee && settings.assignOnReply) edit.setAssignee({ id: agentId, name: actor.name }, 'reply')
    const status = statusAfter[input.afterwards]
    if (status) moveAfterReply(edit, status)
    requireCategoryToEnd(settings, edit)

    const undoableUntil = undoUntil(edit.now, agentId !== null && canUndo ? settings.undoSendSeconds : 0)

    // Whoever gets a copy reads it too.
    const subject = await maskLine(tx, ticket.subject)
    const message = insertMessage(tx, {
      ...text,
      id: messageId,
      ticketId: ticket.id,
      position,
      kind: 'reply',
      ...originOf(actor, mailed),
      to: [ticket.customer.email],
      cc: input.cc,
      bcc,
      createdAt: edit.now,
    })
    const mail = queueMail(tx, {
      cause: `message:${messageId}`,
      threadId: ticket.id,
      aboutId: messageId,
      to: [ticket.customer.email],
      cc: input.cc,
      bcc,
      ...(undoableUntil ? { notBefore: undoableUntil } : {}),
      subject: `Re: [${ticketKey(tx.environment.ticketPrefix, ticket.number)}] ${subject}`,
      html: text.html,
      text: text.text,
      isAutomatic: false,
      attachmentIds: text.attachments.map(({ id }) => id),
      fromName: actor.name,
      ...(ticket.mailboxId ? { mailboxId: ticket.mailboxId } : {}),
    })
    // What is remembered hangs on the message, which is written first.
    const content = { ...writtenIn(written), to: [], cc: input.cc, bcc, fileIds: [], seen: input.seen ?? position }
    await together([
      message,
      mail,
      agentId && markSeen(tx, { ticketId: ticket.id, agentId, position }),
      agentId && !input.keepsDraft && forgetDraft(tx, { agentId, ticketId: ticket.id, kind: 'reply' }),
      agentId && undoableUntil && rememberUndo(tx, edit, { messageId, agentId, kind: 'reply', content, until: undoableUntil }),
      saveEdit(tx, edit),
    ])
    return { ticketId: ticket.id, messageId, position, undoableUntil }
  })
}

function moveAfterReply(edit: TicketEdit, to: TicketStatus) {
  const { status } = edit.before
  if (status !== to && !movesFrom(status).includes(to)) {
    throw conflict('move_not_allowed', `A ticket that is ${status} cannot become ${to}.`, { allowed: movesFrom(status) })
  }
  edit.setStatus(to, 'reply')
}
