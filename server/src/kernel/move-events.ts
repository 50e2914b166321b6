import { sql } from 'kysely'
import type { Tx } from './ctx.ts'

export interface MovedEvent {
  readonly id: string
  readonly position: number
  readonly version: number | null
  /** The subject that it was told of first, when that is another one. */
  readonly originId: string | null
}

/** Puts events into the timeline of another subject, as when two become one. What they say stays, and nothing is told again. */
export async function moveEvents(tx: Tx, subjectId: string, events: readonly MovedEvent[]): Promise<void> {
  await sql`
    update events set subject_id = ${subjectId}, position = moved.position, subject_version = moved.version, origin_id = moved.origin_id
      from unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(({ position }) => position)}::integer[],
                  ${events.map(({ version }) => version)}::integer[], ${events.map(({ originId }) => originId)}::uuid[])
           as moved (id, position, version, origin_id)
     where events.id = moved.id`.execute(tx.db)
}
