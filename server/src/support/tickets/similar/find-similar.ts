import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef, TicketStatus, ticketKey } from '../ticket.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { ticketByRef } from '../tickets.store.ts'
import { alike, similarityOf, tellingWords } from './similarity.ts'

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

/** How many of the newest tickets are looked at per status; of those without a common word only the very newest. */
const looked = 400
const compared = 40
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
    select found.id, found.number, found.subject, found.status, found.created_at, found.customer_id, customers.name as customer_name,
           (select left(text, 800) from messages where ticket_id = found.id and kind = 'customer' order by position limit 1) as text,
           exists (select from incident_tickets where ticket_id = found.id) as is_in_incident
      from (values ${statuses}) slices (status)
      cross join lateral (${newest}) found
      join customers on customers.id = found.customer_id
     where found.id <> ${own.id}
       and (found.place <= ${sql.lit(compared)} or ${words === '' ? sql`false` : sql`found.search @@ to_tsquery('simple', ${words})`})
     order by found.created_at desc limit 400`.execute(ctx.db)

  const items = rows
    .map(({ number, customerId, customerName, text, ...row }) => ({
      ...row,
      key: ticketKey(ctx.environment.ticketPrefix, number),
      customer: { id: customerId, name: customerName },
      similarity: similarityOf(own, { subject: row.subject, text: text ?? '' }),
    }))
    .filter(({ similarity }) => similarity >= alike)
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
