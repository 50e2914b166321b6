import type { Tx } from '#kernel/ctx.ts'
import { findSentAt } from '#mail/outbound/find-sent-at.ts'
import type { AnswerKind } from './answer.ts'
import { causeOfMail } from './notification.ts'

/** A notification as its mail was sent. */
export interface Notice {
  readonly id: string
  readonly agentId: string
  readonly ticketId: string
  /** What an answer becomes; null when the mail said that it cannot be answered. */
  readonly answerAs: AnswerKind | null
  readonly answerTo: string | null
  readonly answerSeen: number
  readonly sentAt: Date | null
  /** The notes that it showed. */
  readonly notes: readonly string[]
}

/** What a mail to one of us told; null when it is too long ago. */
export async function findNotice(tx: Tx, id: string): Promise<Notice | null> {
  const row = await tx.db
    .selectFrom('notifications')
    .select(['id', 'agentId', 'ticketId', 'answerAs', 'answerTo', 'answerSeen'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null

  const shown = await tx.db
    .selectFrom('notificationCauses as cause')
    .innerJoin('messages', (join) => join.onRef('messages.position', '=', 'cause.position').on('messages.ticketId', '=', row.ticketId))
    .select('messages.text')
    .where('cause.notificationId', '=', id)
    .where('messages.kind', '=', 'note')
    .execute()
  return {
    ...row,
    answerAs: row.answerAs as AnswerKind | null,
    answerSeen: row.answerSeen ?? 0,
    sentAt: await findSentAt(tx, causeOfMail(id)),
    notes: shown.map(({ text }) => text),
  }
}
