import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import { type MovedEvent, moveEvents } from '#kernel/move-events.ts'

const entries = (ids: readonly string[]) => sql`
  select true as is_message, id, ticket_id, position, null::integer as version, origin_id, created_at as at
    from messages where ticket_id = any(${ids}::uuid[])
  union all
  select false, id, subject_id, position, subject_version, origin_id, occurred_at
    from events where subject_id = any(${ids}::uuid[]) and position is not null`

interface PlacedEntry {
  readonly isMessage: boolean
  readonly id: string
  readonly ticketId: string
  readonly position: number
  readonly version: number | null
  readonly originId: string | null
  /** Where it stands from now on. */
  readonly place: number
}

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
  await sql`
    insert into merged_entries (merge_id, entry_id, position, version)
    select merge.id, entry.id, entry.position, entry.version
      from ticket_merges merge join (${entries(sourceIds)}) entry on entry.ticket_id = merge.source_id
     where merge.id = any(${mergeIds}::uuid[])`.execute(tx.db)

  const { rows } = await sql<PlacedEntry>`
    with told as (
      select *, max(at) over (partition by ticket_id order by position) as told_at from (${entries([primaryId, ...sourceIds])}) entries
    )
    select is_message, id, ticket_id, position, version, origin_id,
           (row_number() over (order by told_at, ticket_id, position))::integer as place
      from told order by place`.execute(tx.db)
  const isOwn = ({ ticketId }: PlacedEntry) => ticketId === primaryId
  const moved = rows.map((entry) => ({
    ...entry,
    version: isOwn(entry) ? entry.version : null,
    originId: isOwn(entry) ? entry.originId : (entry.originId ?? entry.ticketId),
  }))
  const messages = moved.filter(({ isMessage }) => isMessage)

  await keepUnread(tx, primaryId, messages, rows.at(-1)?.place ?? 0)
  await moveMessages(
    tx,
    primaryId,
    messages.map(({ place, ...message }) => ({ ...message, position: place })),
  )
  await moveEvents(
    tx,
    primaryId,
    moved.filter(({ isMessage }) => !isMessage).map(({ place, ...event }) => ({ ...event, position: place })),
  )
  return { lastPosition: rows.at(-1)?.place ?? 0, lastMessagePosition: messages.at(-1)?.place ?? 0 }
}

async function keepUnread(tx: Tx, primaryId: string, messages: readonly PlacedEntry[], last: number) {
  await sql`
    update ticket_reads reader set position = coalesce(
             (select min(message.place) - 1
                from unnest(${messages.map(({ ticketId }) => ticketId)}::uuid[], ${messages.map(({ position }) => position)}::integer[],
                            ${messages.map(({ place }) => place)}::integer[]) as message (ticket_id, position, place)
                left join ticket_reads had on had.ticket_id = message.ticket_id and had.agent_id = reader.agent_id
               where message.position > coalesce(had.position, 0)),
             ${last})
     where reader.ticket_id = ${primaryId}`.execute(tx.db)
}

interface MovedMessage {
  readonly id: string
  readonly position: number
  readonly originId: string | null
}

async function moveMessages(tx: Tx, ticketId: string, messages: readonly MovedMessage[]) {
  const ids = messages.map(({ id }) => id)
  // Out of the way first, as two must not stand in one place even for a moment.
  await sql`update messages set position = -position where id = any(${ids}::uuid[])`.execute(tx.db)
  await sql`
    update messages set ticket_id = ${ticketId}, position = moved.position, origin_id = moved.origin_id
      from unnest(${ids}::uuid[], ${messages.map(({ position }) => position)}::integer[],
                  ${messages.map(({ originId }) => originId)}::uuid[]) as moved (id, position, origin_id)
     where messages.id = moved.id`.execute(tx.db)
}

/** Brings back exactly what a merge moved, to the places it had. What was added since stays. */
export async function moveEntriesBack(tx: Tx, { mergeId, sourceId }: { mergeId: string; sourceId: string }): Promise<void> {
  const entriesOf = (table: RawBuilder<unknown>) => sql<MovedEvent>`
    select moved.id, entry.position, entry.version, nullif(moved.origin_id, ${sourceId}) as origin_id
      from merged_entries entry join ${table} moved on moved.id = entry.entry_id where entry.merge_id = ${mergeId}`
  await moveMessages(tx, sourceId, (await entriesOf(sql`messages`).execute(tx.db)).rows)
  await moveEvents(tx, sourceId, (await entriesOf(sql`events`).execute(tx.db)).rows)
}
