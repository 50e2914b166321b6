import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef, ticketKey } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { incidentOrRefuse, membersVisibleTo } from './incidents.store.ts'

export const ReadIncidentTimeline = z.object({ ticket: TicketRef, before: z.uuid().optional() })
export type ReadIncidentTimeline = z.infer<typeof ReadIncidentTimeline>

const Entry = z.object({
  id: z.uuid(),
  ticket: z.object({ id: z.uuid(), key: z.string() }),
  kind: z.enum(['customer', 'reply', 'note']),
  authorName: z.string(),
  isOurs: z.boolean(),
  text: z.string(),
  createdAt: z.date(),
})

export const IncidentTimeline = z.object({ items: z.array(Entry), earlier: z.string().nullable() })
export type IncidentTimeline = z.infer<typeof IncidentTimeline>

const pageSize = 50
const mostCharacters = 2_000

/** What was said on all tickets of an incident, the newest last; for the team's eyes. `before` is a message. */
export async function readIncidentTimeline(ctx: Ctx, { ticket, before }: ReadIncidentTimeline): Promise<IncidentTimeline> {
  const found = await ticketByRef(ctx, ticket).select('tickets.id').executeTakeFirst()
  if (!found || ctx.actor.kind === 'customer') throw notFound('ticket')
  const { id } = await incidentOrRefuse(ctx, found.id)

  const rows = await membersVisibleTo(ctx, id)
    .innerJoin('messages', 'messages.ticketId', 'tickets.id')
    .leftJoin('agents', 'agents.id', 'messages.authorAgentId')
    .leftJoin('customers as author', 'author.id', 'messages.authorCustomerId')
    .select(['messages.id', 'messages.kind', 'messages.authorName', 'messages.createdAt', 'tickets.id as ticketId', 'tickets.number'])
    .select(['agents.name as agentName', 'author.name as customerName'])
    .select(sql<string>`left(messages.text, ${sql.lit(mostCharacters)})`.as('text'))
    .$if(before !== undefined, (messages) =>
      messages.where(sql<boolean>`(messages.created_at, messages.id) < (select created_at, id from messages where id = ${before ?? null})`),
    )
    .orderBy('messages.createdAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize).map(({ ticketId, number, authorName, agentName, customerName, ...row }) => ({
    ...row,
    ticket: { id: ticketId, key: ticketKey(ctx.environment.ticketPrefix, number) },
    authorName: agentName ?? customerName ?? authorName,
    isOurs: row.kind !== 'customer',
  }))
  return { items: items.reverse(), earlier: rows.length > pageSize ? (items[0]?.id ?? null) : null }
}
