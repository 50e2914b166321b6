import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef, TicketStatus, ticketKey } from '../ticket.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { ticketByRef } from '../tickets.store.ts'
import { alike, similarityTo, tellingWords } from './similarity.ts'

export const FindSimilar = z.object({
  ticket: TicketRef,
  /** How far back is looked. */
  hours: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 14)
    .default(24 * 7),
})
export type FindSimilar = z.infer<typeof FindSimilar>

const Similar = z.object({
  id: z.uuid(),
  key: z.string(),
  subject: z.string(),
  status: TicketStatus,
  customer: z.object({ id: z.uuid(), name: z.string() }),
  createdAt: z.date(),
  /** From 0 to 1. */
  similarity: z.number(),
  isInIncident: z.boolean(),
})

export const SimilarTickets = z.object({ items: z.array(Similar) })
export type SimilarTickets = z.infer<typeof SimilarTickets>

/** How many of the newest tickets are looked at per status; the very newest are compared even without a common word. */
const looked = 400
const newestOfAll = 15
const compared = 200
const most = 10
const hour = 60 * 60 * 1000
const unsettled: readonly TicketStatus[] = ['open', 'in_progress', 'waiting', 'resolved']

/**
 * The tickets of the last days that are most alike, of those that the reader sees. However many there are, a bounded
 * number of the newest is compared: what breaks now is reported now.
 */
export async function findSimilar(ctx: Ctx, { ticket, hours }: FindSimilar): Promise<SimilarTickets> {
  const own = await wordingOf(ctx, ticket)
  if (!own) throw notFound('ticket')
  const since = new Date(ctx.now().getTime() - hours * hour)
  const words = [...tellingWords(own.subject)].map((word) => `${word}:*`).join(' | ')
  const isNewest = sql`found.place <= ${sql.lit(newestOfAll)}`
  // Of a subject that says nothing no ticket has a word.
  const query = sql`to_tsquery('simple', ${words})`

  const newest = ticketsVisibleTo(ctx)
    .select(['tickets.id', 'tickets.number', 'tickets.subject', 'tickets.status', 'tickets.createdAt', 'tickets.customerId'])
    .select(['tickets.search', sql<number>`row_number() over (order by tickets.created_at desc, tickets.number desc)`.as('place')])
    .where(sql<SqlBool>`tickets.status = slices.status`)
    .where('tickets.createdAt', '>=', since)
    .where('tickets.mergedIntoId', 'is', null)
    .orderBy('tickets.createdAt', 'desc')
    .orderBy('tickets.number', 'desc')
    .limit(sql.lit(looked))
  const statuses = sql.join(unsettled.map((status) => sql`(${sql.lit(status)}::ticket_status)`))

  const { rows } = await sql<Candidate>`
    select near.id, near.number, near.subject, near.status, near.created_at, near.customer_id, customers.name as customer_name,
           (select left(text, 800) from messages where ticket_id = near.id and kind = 'customer' order by position limit 1) as text,
           exists (select from incident_tickets where ticket_id = near.id) as is_in_incident
      from (
        select found.* from (values ${statuses}) slices (status) cross join lateral (${newest}) found
         where found.id <> ${own.id} and (${isNewest} or found.search @@ ${query})
         order by ${isNewest} desc, ts_rank(found.search, ${query}) desc, found.created_at desc
         limit ${sql.lit(compared)}
      ) near
      join customers on customers.id = near.customer_id`.execute(ctx.db)

  const similarity = similarityTo(own)
  const items = rows
    .map(({ number, customerId, customerName, text, ...row }) => ({
      ...row,
      key: ticketKey(ctx.environment.ticketPrefix, number),
      customer: { id: customerId, name: customerName },
      similarity: similarity({ subject: row.subject, text: text ?? '' }),
    }))
    .filter((ticket) => ticket.similarity >= alike)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, most)
  return { items }
}

interface Candidate {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly status: TicketStatus
  readonly createdAt: Date
  readonly customerId: string
  readonly customerName: string
  readonly text: string | null
  readonly isInIncident: boolean
}

async function wordingOf(ctx: Ctx, ref: TicketRef) {
  const found = await ticketByRef(ctx, ref)
    .select(['tickets.id', 'tickets.subject'])
    .select(
      sql<string | null>`(
        select left(text, 800) from messages where ticket_id = tickets.id and kind = 'customer' order by position limit 1)`.as('text'),
    )
    .executeTakeFirst()
  return found && { ...found, text: found.text ?? '' }
}
