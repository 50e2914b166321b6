import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { Person } from '../ticket.events.ts'
import { TicketStatus } from '../ticket.ts'
import type { TicketEdit } from '../ticket-edit.ts'
import { DraftContent, DraftKind } from './draft.ts'

const time = z.coerce.date().nullable()

/** How a ticket stood before a reply, and what the reply made of it. */
const Before = z.object({
  kind: DraftKind,
  ticketId: z.uuid(),
  status: TicketStatus,
  assignee: Person.nullable(),
  awaitingReplySince: time,
  firstRespondedAt: time,
  resolvedAt: time,
  closedAt: time,
  snoozedAt: time,
  wakesAt: time,
  /** Who had it after the reply. */
  takenBy: z.uuid().nullable(),
})
export type Before = z.infer<typeof Before>

export interface Undoable {
  readonly messageId: string
  readonly agentId: string
  readonly kind: DraftKind
  readonly content: DraftContent
  readonly until: Date
}

const hour = 60 * 60_000

/** Remembers what it takes to undo what an edit does. It is read at once, so the edit has to be complete. */
export async function rememberUndo(
  tx: Tx,
  { before, after }: TicketEdit,
  { messageId, agentId, kind, content, until }: Undoable,
): Promise<void> {
  const { status, assignee, awaitingReplySince, firstRespondedAt, resolvedAt, closedAt, snoozedAt, wakesAt } = before
  const times = { awaitingReplySince, firstRespondedAt, resolvedAt, closedAt, snoozedAt, wakesAt }
  const kept = { kind, ticketId: before.id, status, assignee, ...times, takenBy: after.assignee?.id ?? null }

  await tx.db
    .insertInto('undoableReplies')
    .values({ messageId, agentId, content: JSON.stringify(content), before: JSON.stringify(kept), until })
    .execute()
}

/** What nobody can undo any more. Not with each reply: two that clear away the same would wait for each other. */
export async function forgetUndos(ctx: Ctx): Promise<void> {
  await ctx.db
    .deleteFrom('undoableReplies')
    .where('until', '<', new Date(ctx.now().getTime() - hour))
    .execute()
}

export interface KeptUndo {
  readonly content: DraftContent
  readonly before: Before
  readonly position: number
}

/** What this agent can still undo, taken: it is undone once. */
export async function takeUndo(tx: Tx, { messageId, ticketId }: { messageId: string; ticketId: string }): Promise<KeptUndo | null> {
  const message = await tx.db
    .selectFrom('messages')
    .select('position')
    .where('id', '=', messageId)
    .where('ticketId', '=', ticketId)
    .executeTakeFirst()
  if (!message) return null

  const kept = await tx.db
    .deleteFrom('undoableReplies')
    .where('messageId', '=', messageId)
    .where('agentId', '=', tx.actor.id)
    .returning(['content', 'before'])
    .executeTakeFirst()
  return kept ? { content: DraftContent.parse(kept.content), before: Before.parse(kept.before), position: message.position } : null
}
