import type { Tx } from '#kernel/ctx.ts'
import { orRefused } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { addNote } from '../add-note.ts'
import type { MailedText } from '../conversation/agent-text.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { ticketKey } from '../ticket.ts'
import type { LockedTicket } from '../ticket-edit.ts'
import { lockTicket } from '../tickets.store.ts'

export interface AnswerByMail {
  readonly ticketId: string
  readonly as: 'reply' | 'note'
  /** The customer whom the agent was told they would write to. */
  readonly to: string | null
  /** The place of the newest message that the agent was shown by mail. */
  readonly seen: number
  readonly mailed: MailedText
}

export interface AnsweredByMail {
  readonly ticketId: string
  readonly key: string
  readonly messageId: string
  readonly as: 'reply' | 'note'
  /** Why a reply became a note; null when it is what it was to be. */
  readonly why: string | null
}

/**
 * What an agent wrote in answer to a notification, with their rights of this moment. A reply goes to the customer alone,
 * and only if nothing is different from what the agent was shown: who gets it, and what was said last. Else it is kept
 * as a note, so that no word of it is lost and none is sent by mistake.
 */
export async function answerByMail(tx: Tx, input: AnswerByMail): Promise<AnsweredByMail> {
  const ticket = await lockTicket(tx, input.ticketId)
  const written = { ticket: ticket.id, html: input.mailed.html, attachmentIds: [], mailed: input.mailed }
  const done = { ticketId: ticket.id, key: ticketKey(tx.environment.ticketPrefix, ticket.number) }

  const changed = input.as === 'reply' ? whatChanged(ticket, input) : null
  if (input.as === 'note' || changed) {
    const { messageId } = await addNote(tx, { ...written, mentions: [] })
    return { ...done, messageId, as: 'note', why: changed }
  }

  const seen = Math.max(input.seen, await readUpTo(tx, ticket.id))
  const sent = await orRefused(tx, () =>
    replyToTicket(tx, { ...written, seen, cc: [], afterwards: 'keep', force: false, keepsDraft: true }),
  )
  if (!(sent instanceof Refused)) return { ...done, messageId: sent.messageId, as: 'reply', why: null }
  if (sent.code !== 'new_messages') throw sent

  const { messageId } = await addNote(tx, { ...written, mentions: [] })
  return { ...done, messageId, as: 'note', why: 'Something was written on the ticket that the mail did not show.' }
}

function whatChanged(ticket: LockedTicket, { ticketId, to }: AnswerByMail): string | null {
  if (ticket.id !== ticketId) return 'The ticket was merged into another one.'
  return ticket.customer.email === to ? null : 'The customer of the ticket has another address now.'
}

async function readUpTo(tx: Tx, ticketId: string): Promise<number> {
  const read = await tx.db
    .selectFrom('ticketReads')
    .select('position')
    .where('agentId', '=', tx.actor.id)
    .where('ticketId', '=', ticketId)
    .executeTakeFirst()
  return read?.position ?? 0
}
