import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Tx } from '#kernel/ctx.ts'
import { invalid } from '#platform/refused.ts'

export interface NewMessage {
  readonly id?: string
  readonly ticketId: string
  readonly position: number
  readonly kind: 'customer' | 'reply' | 'note'
  readonly author: { readonly agentId: string | null; readonly customerId: string | null; readonly name: string }
  readonly via: 'mail' | 'portal' | 'api' | 'agent'
  readonly html: string
  readonly quotedHtml?: string | null
  readonly text: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly isForward?: boolean
  readonly isUnconfirmed?: boolean
  readonly isSenderVerified?: boolean
  readonly inboundMailId?: string | null
  readonly createdAt: Date
  readonly attachments?: readonly { readonly id: string; readonly isInline: boolean }[]
}

export async function insertMessage(tx: Tx, message: NewMessage): Promise<string> {
  const { author, attachments = [], to = [], cc = [], bcc = [], ...columns } = message
  const { id = newId() } = message
  await tx.db
    .insertInto('messages')
    .values({
      ...columns,
      id,
      authorAgentId: author.agentId,
      authorCustomerId: author.customerId,
      authorName: author.name,
      toAddresses: [...to],
      ccAddresses: [...cc],
      bccAddresses: [...bcc],
    })
    .execute()

  if (attachments.length > 0) {
    await tx.db
      .insertInto('messageAttachments')
      .values(attachments.map(({ id: attachmentId, isInline }, position) => ({ messageId: id, attachmentId, position, isInline })))
      .execute()
  }
  return id
}

/** As if it had never been said; its files are uploads again. */
export async function removeMessage(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('messageAttachments').where('messageId', '=', id).execute()
  await tx.db.deleteFrom('messages').where('id', '=', id).execute()
}

/** Files that this agent uploaded and that stand on no message yet; anything else among them is refused. */
export async function requireOwnUploads(tx: Tx, agentId: string | null, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { count } = await tx.db
    .selectFrom('attachments')
    .leftJoin('messageAttachments', 'messageAttachments.attachmentId', 'attachments.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('attachments.id', 'in', [...ids])
    .where('attachments.uploadedBy', '=', agentId)
    .where('messageAttachments.messageId', 'is', null)
    .executeTakeFirstOrThrow()
  if (count !== new Set(ids).size) throw invalid('attachmentIds', 'One of these files is not yours to attach.')
}

/** Since when the customer has waited, told from the messages: the first of theirs that no reply of ours followed. */
export async function waitingSince(tx: Tx, ticketId: string): Promise<Date | null> {
  const { since } = await tx.db
    .selectFrom('messages')
    .select((eb) => eb.fn.min('createdAt').as('since'))
    .where('ticketId', '=', ticketId)
    .where('kind', '=', 'customer')
    .where('position', '>', sql<number>`coalesce((select max(position) from messages where ticket_id = ${ticketId} and kind = 'reply'), 0)`)
    .executeTakeFirstOrThrow()
  return since
}

/** Marks everything up to a place of the timeline as seen by an agent. */
export async function markSeen(
  tx: Tx,
  { ticketId, agentId, position }: { ticketId: string; agentId: string; position: number },
): Promise<void> {
  await tx.db
    .insertInto('ticketReads')
    .values({ ticketId, agentId, position })
    .onConflict((conflict) =>
      conflict.columns(['agentId', 'ticketId']).doUpdateSet({ position: sql`greatest(ticket_reads.position, excluded.position)` }),
    )
    .execute()
}
