import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { withdrawMail } from '#mail/outbound/withdraw-mail.ts'
import { conflict, forbidden } from '#platform/refused.ts'
import { readSettings } from '#settings/read-settings.ts'
import { removeMessage } from '../conversation/messages.store.ts'
import { replyUndone } from '../ticket.events.ts'
import { afterCustomerMessage, isActive, TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { giveBack } from './drafts.store.ts'
import { type Before, takeUndo } from './undoable-replies.store.ts'

export const UndoReply = z.object({ ticket: TicketRef, message: z.uuid() })
export type UndoReply = z.infer<typeof UndoReply>

/**
 * Takes a reply or a forward back whose mail has not begun to leave. The text is a draft again, with its recipients and
 * files, and the ticket stands as it would without it; what others did meanwhile stays. The customer never learns of it.
 */
export async function undoReply(ctx: Ctx, { ticket: ref, message: messageId }: UndoReply): Promise<{ ticketId: string }> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents take back what they sent.')
  const { customerCanReopen } = await readSettings(ctx)

  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    const kept = await takeUndo(tx, { messageId, ticketId: ticket.id })
    if (!kept || !(await withdrawMail(tx, `message:${messageId}`))) throw conflict('already_sent', 'It is on its way already.')

    await removeMessage(tx, messageId)
    // Of a ticket that was merged meanwhile only the words come back: its standing is another's now.
    const { kind, ticketId } = kept.before
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(replyUndone, { kind: kind === 'forward' ? 'forward' : 'reply' })
    Object.assign(edit.after, await countMessages(tx, ticket.id))
    if (kind === 'reply' && ticketId === ticket.id)
      restore(edit, kept.before, await whatCameAfter(tx, ticket.id, kept.position), customerCanReopen)
    await giveBack(tx, { agentId: actor.id, ticketId: ticket.id, kind }, kept.content)
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}

function restore(edit: TicketEdit, before: Before, since: Since, canReopen: boolean) {
  const { after } = edit
  const given = { status: before.status, assigneeId: before.assignee?.id ?? null, closedAt: before.closedAt }
  if (!since.isReassigned && after.assignee?.id === before.takenBy) edit.setAssignee(before.assignee, 'undo')
  after.firstRespondedAt = before.firstRespondedAt ?? since.repliedAt
  if (since.repliedAt) return

  const status = since.hasCustomerWritten ? afterCustomerMessage(given, { now: edit.now, canReopen }) : before.status
  if (!since.isMoved && status !== 'follow_up') {
    edit.setStatus(status, 'undo')
    if (status === before.status) {
      after.resolvedAt = before.resolvedAt
      after.closedAt = before.closedAt
    }
    if (!since.hasCustomerWritten) {
      after.snoozedAt = before.snoozedAt
      after.wakesAt = before.wakesAt
    }
  }
  const waits = isActive(after.status) && after.snoozedAt === null
  after.awaitingReplySince = waits ? (before.awaitingReplySince ?? edit.before.awaitingReplySince) : null
}

interface Since {
  readonly hasCustomerWritten: boolean
  readonly repliedAt: Date | null
  /** Somebody chose another status, or owner. */
  readonly isMoved: boolean
  readonly isReassigned: boolean
}

async function whatCameAfter(tx: Tx, ticketId: string, position: number): Promise<Since> {
  const { rows } = await sql<Since>`
    select
      exists (select from messages where ticket_id = ${ticketId} and position > ${position} and kind = 'customer') has_customer_written,
      (select min(created_at) from messages where ticket_id = ${ticketId} and position > ${position} and kind = 'reply') replied_at,
      exists (
        select from events where subject_id = ${ticketId} and position > ${position} and name = 'ticket.status_changed'
           and payload ->> 'cause' not in ('reply', 'customer_message')) is_moved,
      exists (
        select from events where subject_id = ${ticketId} and position > ${position} and name = 'ticket.assigned'
           and payload ->> 'cause' <> 'reply') is_reassigned`.execute(tx.db)
  const [since] = rows
  if (!since) throw new Error('A query without a table answers with one row')
  return since
}

async function countMessages(tx: Tx, ticketId: string) {
  return tx.db
    .selectFrom('messages')
    .select((eb) => [
      eb.fn.countAll<number>().as('messageCount'),
      eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('lastMessagePosition'),
      sql<boolean>`coalesce(bool_or(exists (select from message_attachments where message_id = messages.id)), false)`.as('hasAttachments'),
    ])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
}
