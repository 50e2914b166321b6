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

const entries = (ids: readonly string[]) => sql`
  select true as is_message, id, ticket_id, abs(position) as position, null::integer as version, created_at as at
    from messages where ticket_id = any(${ids}::uuid[])
  union all
  select false, id, subject_id, position, subject_version, occurred_at
    from events where subject_id = any(${ids}::uuid[]) and position is not null`

export interface MoveEntries {
  readonly primaryId: string
  readonly sourceIds: readonly string[]
  readonly mergeIds: readonly string[]
}

/**
 * Puts what was said and done on several tickets into one timeline, in the order in which it happened; each ticket's
 * own order is kept whatever its clock said. Readers of the primary have read up to the first thing that is new to them.
 */
export async function moveEntries(tx: Tx, { primaryId, sourceIds, mergeIds }: MoveEntries) {
  const ids = [primaryId, ...sourceIds]
  await sql`
    insert into merged_entries (merge_id, entry_id, position, version)
    select merge.id, entry.id, entry.position, entry.version
      from ticket_merges merge join (${entries(sourceIds)}) entry on entry.ticket_id = merge.source_id
     where merge.id = any(${mergeIds}::uuid[])`.execute(tx.db)
  // Out of the way, as two must not stand in one place even for a moment.
  await sql`update messages set position = -position where ticket_id = any(${ids}::uuid[])`.execute(tx.db)

  const { rows } = await sql<{ lastPosition: number; lastMessagePosition: number }>`
    with told as (
      select *, max(at) over (partition by ticket_id order by position) as told_at from (${entries(ids)}) entries
    ), places as (
      select *, (row_number() over (order by told_at, ticket_id, position))::integer as place from told
    ), moved_messages as (
      update messages set ticket_id = ${primaryId}, position = place,
             origin_id = case when places.ticket_id = ${primaryId} then origin_id else coalesce(origin_id, places.ticket_id) end
        from places where is_message and messages.id = places.id
    ), moved_events as (
      update events set subject_id = ${primaryId}, position = place,
             subject_version = case when places.ticket_id = ${primaryId} then subject_version end,
             origin_id = case when places.ticket_id = ${primaryId} then origin_id else coalesce(origin_id, places.ticket_id) end
        from places where not is_message and events.id = places.id
    ), read as (
      update ticket_reads reader set position = coalesce(
               (select min(place) - 1 from places
                  left join ticket_reads had on had.ticket_id = places.ticket_id and had.agent_id = reader.agent_id
                 where is_message and places.position > coalesce(had.position, 0)),
               (select max(place) from places))
       where reader.ticket_id = ${primaryId}
    )
    select max(place) as last_position, max(place) filter (where is_message) as last_message_position from places`.execute(tx.db)
  return { lastPosition: rows[0]?.lastPosition ?? 0, lastMessagePosition: rows[0]?.lastMessagePosition ?? 0 }
}

/** Brings back exactly what a merge moved, to the places it had. What was added since stays. */
export async function moveEntriesBack(tx: Tx, { mergeId, sourceId }: { mergeId: string; sourceId: string }): Promise<void> {
  await sql`
    update messages set ticket_id = ${sourceId}, position = entry.position, origin_id = nullif(origin_id, ${sourceId})
      from merged_entries entry where entry.merge_id = ${mergeId} and entry.entry_id = messages.id`.execute(tx.db)
  await sql`
    update events set subject_id = ${sourceId}, position = entry.position, subject_version = entry.version,
           origin_id = nullif(origin_id, ${sourceId})
      from merged_entries entry where entry.merge_id = ${mergeId} and entry.entry_id = events.id`.execute(tx.db)
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
