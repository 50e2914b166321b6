import { sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import { maskKeys } from '#licensing/licenses/key-shapes.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { invalid } from '#platform/refused.ts'
import type { QuotedMessage } from './quoted-conversation.ts'

const most = 100

const inlineIds = sql<string[]>`array(select attachment_id from message_attachments where message_id = messages.id and is_inline)`

/** What the customer and we said, the newest of it, oldest first: no notes, nobody unconfirmed, license keys masked. */
export async function publicMessages(tx: Tx, ticketId: string): Promise<(QuotedMessage & { inlineIds: string[] })[]> {
  const rows = await tx.db
    .selectFrom('messages')
    .select(['authorName', 'html', 'text', 'createdAt'])
    .select(inlineIds.as('inlineIds'))
    .where('ticketId', '=', ticketId)
    .where('kind', 'in', ['customer', 'reply'])
    .where('isUnconfirmed', '=', false)
    .orderBy('position', 'desc')
    .limit(most)
    .execute()
  const shapes = await keyShapesOf(tx)
  return rows.reverse().map((row) => ({ ...row, html: maskKeys(row.html, shapes), text: maskKeys(row.text, shapes) }))
}

/** Files that stand on what the customer and we said; those of notes stay among ourselves. */
export async function requirePublicFiles(tx: Tx, ticketId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await tx.db
    .selectFrom('messageAttachments')
    .innerJoin('messages', 'messages.id', 'messageAttachments.messageId')
    .select('attachmentId')
    .distinct()
    .where('messages.ticketId', '=', ticketId)
    .where('messages.kind', 'in', ['customer', 'reply'])
    .where('attachmentId', 'in', [...ids])
    .execute()
  if (found.length !== new Set(ids).size) throw invalid('fileIds', 'One of these files does not stand in the conversation.')
}
