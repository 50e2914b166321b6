import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Tx } from './ctx.ts'

export interface EventType<Payload> {
  readonly name: string
  readonly schema: z.ZodType<Payload>
}

export function eventType<Payload>(name: string, schema: z.ZodType<Payload>): EventType<Payload> {
  return { name, schema }
}

/** Something that happened, as reactions and open screens hear of it. */
export const Happening = z.object({
  id: z.uuid(),
  name: z.string(),
  environment: z.string(),
  subjectId: z.uuid().nullable(),
  payload: z.unknown(),
})
export type Happening = z.infer<typeof Happening>

/** Queues the reactions to happenings inside the transaction that made them happen. */
export type Outbox = (tx: Tx, happenings: readonly Happening[]) => Promise<void>

export interface News<Payload = unknown> {
  readonly type: EventType<Payload>
  readonly payload: Payload
  /** What it is about, such as a ticket. */
  readonly subjectId: string
  /** Its place in the timeline of its subject; null when it has none. */
  readonly position: number | null
  /** The version that its subject has with it. */
  readonly version?: number
}

export const liveChannel = 'keydesk_live'
const mostNotifyBytes = 7_900

/**
 * Records what happened, queues every reaction to it and tells open screens. Only inside the transaction that
 * made it happen: the change, its record and its jobs exist together, or not at all. History is only recorded.
 */
export async function publish(tx: Tx, news: readonly News[]): Promise<void> {
  if (!tx.db.isTransaction) throw new Error('Published outside a transaction')
  if (news.length === 0) return

  const happenings = news.map(({ type, payload, subjectId }) => ({
    id: newId(),
    name: type.name,
    environment: tx.environment.key,
    subjectId,
    payload: type.schema.parse(payload),
  }))
  const { kind, id, name } = tx.actor

  const rows = happenings.map((happening, index) => ({
    id: happening.id,
    name: happening.name,
    subjectId: happening.subjectId,
    position: news[index]?.position ?? null,
    subjectVersion: news[index]?.version ?? null,
    payload: JSON.stringify(happening.payload),
    actorKind: kind,
    actorId: id,
    actorName: name,
    occurredAt: tx.now(),
  }))
  const recording = tx.db.insertInto('events').values(rows)
  if (tx.isHistory) {
    await recording.execute()
    return
  }
  await recording.returning(sql`pg_notify(${liveChannel}, ${liveText(happenings)})`.as('told')).execute()
  await tx.outbox(tx, happenings)
}

/** Of so much that open screens do better to read everything again than to hear of each change. */
export const allAnew = 'all_anew'

/** Tells the open screens of the environment, once the transaction is done, to read everything again. */
export async function tellAllAnew(tx: Tx): Promise<void> {
  const happening: Happening = { id: newId(), name: allAnew, environment: tx.environment.key, subjectId: null, payload: null }
  await sql`select pg_notify(${liveChannel}, ${JSON.stringify([happening])})`.execute(tx.db)
}

/** The environment of what is told in all of them. */
export const everywhere = '*'

/** Something of these agents' own that changed; it is in no timeline. */
export const ForAgents = z.object({ what: z.enum(['notifications', 'access']), agentIds: z.array(z.uuid()) })
export const forAgents = 'for_agents'
const agentsPerNotify = 150

/**
 * Tells the open screens of these agents, once the transaction is done: what they are notified of, in this environment;
 * what they may do, in every one.
 */
export async function tellAgents(tx: Tx, { what, agentIds }: z.infer<typeof ForAgents>): Promise<void> {
  const environment = what === 'access' ? everywhere : tx.environment.key
  for (let from = 0; from < agentIds.length; from += agentsPerNotify) {
    const payload = { what, agentIds: agentIds.slice(from, from + agentsPerNotify) }
    const happening: Happening = { id: newId(), name: forAgents, environment, subjectId: null, payload }
    await sql`select pg_notify(${liveChannel}, ${JSON.stringify([happening])})`.execute(tx.db)
  }
}

/** A notification holds under 8000 bytes: what does not fit is told without its payload. */
function liveText(happenings: readonly Happening[]): string {
  const text = JSON.stringify(happenings)
  if (Buffer.byteLength(text) < mostNotifyBytes) return text
  return JSON.stringify(happenings.map((happening) => ({ ...happening, payload: null })))
}
