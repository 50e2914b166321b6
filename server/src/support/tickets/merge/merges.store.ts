import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { TicketPriority, TicketStatus, ticketKey } from '../ticket.ts'
import { canUndo } from './ticket-merge.ts'

const time = z.coerce.date().nullable()

/** What a source was, so that undoing brings it back. */
export const Restorable = z.object({
  status: TicketStatus,
  awaitingReplySince: time,
  firstRespondedAt: time,
  resolvedAt: time,
  closedAt: time,
  snoozedAt: time,
  wakesAt: time,
  messageCount: z.number().int(),
  lastMessagePosition: z.number().int(),
  hasAttachments: z.boolean(),
  /** Who may read the primary since then only because they were mentioned in this one. */
  mentionedIds: z.array(z.uuid()),
  /** The incident it was in, and whether the primary took its place there. */
  incident: z.object({ id: z.uuid(), wasPassedOn: z.boolean(), wasLead: z.boolean() }).nullable(),
})
export type Restorable = z.infer<typeof Restorable>

export const PrimaryBefore = z.object({ priority: TicketPriority, raisedTo: TicketPriority, firstRespondedAt: time })
export type PrimaryBefore = z.infer<typeof PrimaryBefore>

export interface NewMerge {
  readonly id: string
  readonly primaryId: string
  readonly sourceId: string
  readonly sourceBefore: Restorable
  readonly primaryBefore: PrimaryBefore
}

export async function insertMerge(tx: Tx, { sourceBefore, primaryBefore, ...merge }: NewMerge): Promise<void> {
  await tx.db
    .insertInto('ticketMerges')
    .values({
      ...merge,
      sourceBefore: JSON.stringify(sourceBefore),
      primaryBefore: JSON.stringify(primaryBefore),
      mergedByName: tx.actor.name,
      mergedAt: tx.now(),
    })
    .execute()
}

/** The merge that a ticket's conversation left by, when it is not undone. */
export async function findMergeOf(ctx: Ctx, sourceId: string) {
  const row = await ctx.db
    .selectFrom('ticketMerges')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, sourceBefore: Restorable.parse(row.sourceBefore), primaryBefore: PrimaryBefore.parse(row.primaryBefore) }
}

export async function markUndone(tx: Tx, mergeId: string): Promise<void> {
  await tx.db.updateTable('ticketMerges').set({ undoneAt: tx.now() }).where('id', '=', mergeId).execute()
}

/** From now on these lead to another, or, with null, to themselves again. */
export async function leadTo(tx: Tx, primaryId: string | null, sourceIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('tickets')
    .set({ mergedIntoId: primaryId })
    .where('id', 'in', [...sourceIds])
    .execute()
}

/** Whoever may read a source for being mentioned may read on where its notes are now. */
export async function moveMentions(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<string[]> {
  const added = await tx.db
    .insertInto('ticketMentions')
    .columns(['ticketId', 'agentId'])
    .expression((eb) =>
      eb
        .selectFrom('ticketMentions')
        .select([sql<string>`${toId}::uuid`.as('ticketId'), 'agentId'])
        .where('ticketId', '=', fromId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('agentId')
    .execute()
  return added.map(({ agentId }) => agentId)
}

export async function takeBackMentions(tx: Tx, ticketId: string, agentIds: readonly string[]): Promise<void> {
  if (agentIds.length === 0) return
  await tx.db
    .deleteFrom('ticketMentions')
    .where('ticketId', '=', ticketId)
    .where('agentId', 'in', [...agentIds])
    .execute()
}

/** What the messages of a ticket say about it, once some have left. */
export async function contentOf(tx: Tx, ticketId: string) {
  return tx.db
    .selectFrom('messages')
    .select((eb) => [
      eb.fn.countAll<number>().as('messageCount'),
      eb.fn.coalesce(eb.fn.max('position'), sql<number>`0`).as('lastMessagePosition'),
      sql<Date | null>`min(created_at) filter (where kind = 'reply' and author_agent_id is not null)`.as('firstRespondedAt'),
      sql<boolean>`exists (select from message_attachments a join messages m on m.id = a.message_id where m.ticket_id = ${ticketId})`.as(
        'hasAttachments',
      ),
    ])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
}

/** Where a merged ticket leads, and what was merged into one, as its page shows it. */
export const MergeState = z.object({
  into: z.object({ id: z.uuid(), key: z.string(), at: z.date(), byName: z.string(), canUndo: z.boolean() }).nullable(),
  sources: z.array(z.object({ id: z.uuid(), key: z.string(), at: z.date(), canUndo: z.boolean() })),
})
export type MergeState = z.infer<typeof MergeState>

export async function mergeStateOf(ctx: Ctx, ticketId: string): Promise<MergeState> {
  const rows = await ctx.db
    .selectFrom('ticketMerges')
    .innerJoin('tickets as source', 'source.id', 'ticketMerges.sourceId')
    .innerJoin('tickets as target', 'target.id', 'ticketMerges.primaryId')
    .select(['sourceId', 'primaryId', 'mergedAt', 'mergedByName', 'source.number as sourceNumber', 'target.number as targetNumber'])
    .where('undoneAt', 'is', null)
    .where((eb) => eb.or([eb('sourceId', '=', ticketId), eb('primaryId', '=', ticketId)]))
    .orderBy('mergedAt')
    .orderBy('source.number')
    .execute()
  const prefix = ctx.environment.ticketPrefix
  const own = rows.find(({ sourceId }) => sourceId === ticketId)
  return {
    into: own
      ? {
          id: own.primaryId,
          key: ticketKey(prefix, own.targetNumber),
          at: own.mergedAt,
          byName: own.mergedByName,
          canUndo: canUndo(own.mergedAt, ctx.now()),
        }
      : null,
    sources: rows
      .filter(({ primaryId }) => primaryId === ticketId)
      .map(({ sourceId, sourceNumber, mergedAt }) => ({
        id: sourceId,
        key: ticketKey(prefix, sourceNumber),
        at: mergedAt,
        canUndo: canUndo(mergedAt, ctx.now()),
      })),
  }
}
