import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketPriority, type TicketRef, TicketStatus, ticketKey } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { findIncidentOf, membersVisibleTo } from './incidents.store.ts'
import { asTemplate, fillPlaceholders } from './placeholders.ts'

const Member = z.object({
  id: z.uuid(),
  key: z.string(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  customer: z.object({ name: z.string(), email: z.string() }),
  isLead: z.boolean(),
  version: z.number().int(),
  createdAt: z.date(),
})

export const Incident = z.object({
  id: z.uuid(),
  createdAt: z.date(),
  /** The lead first, then by number. */
  members: z.array(Member),
  /** What the lead was told last and the others were not, made fit for all: resolving them begins with it. */
  solution: z.string().nullable(),
})
export const MaybeIncident = z.object({ incident: Incident.nullable() })
export type MaybeIncident = z.infer<typeof MaybeIncident>

/** The incident of a ticket, with those of its tickets that the reader may open; null when it is in none. */
export async function readIncident(ctx: Ctx, { ticket }: { ticket: TicketRef }): Promise<MaybeIncident> {
  const found = await ticketByRef(ctx, ticket).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  const incident = await findIncidentOf(ctx, found.id)
  if (!incident) return { incident: null }

  const rows = await membersVisibleTo(ctx, incident.id)
    .select(['tickets.id', 'tickets.number', 'tickets.subject', 'tickets.status', 'tickets.priority', 'tickets.version'])
    .select(['tickets.createdAt', 'customers.name', 'customers.email'])
    .orderBy('tickets.number')
    .execute()
  const members = rows.map(({ number, name, email, ...row }) => ({
    ...row,
    key: ticketKey(ctx.environment.ticketPrefix, number),
    customer: { name, email },
    isLead: row.id === incident.leadId,
  }))
  const lead = members.find(({ isLead }) => isLead)
  return {
    incident: {
      id: incident.id,
      createdAt: incident.createdAt,
      members: [...members.filter(({ isLead }) => isLead), ...members.filter(({ isLead }) => !isLead)],
      solution: lead ? await solutionOf(ctx, incident.id, lead) : null,
    },
  }
}

async function solutionOf(ctx: Ctx, incidentId: string, lead: z.infer<typeof Member>): Promise<string | null> {
  const [last, told] = await Promise.all([
    ctx.db
      .selectFrom('messages')
      .select(['html', 'authorName'])
      .where('ticketId', '=', lead.id)
      .where('kind', '=', 'reply')
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst(),
    ctx.db.selectFrom('incidentReplies').select(['html', 'authorName']).where('incidentId', '=', incidentId).execute(),
  ])
  if (!last) return null
  const toLead = { customer: lead.customer, ticketKey: lead.key, subject: lead.subject }
  const wasToldToAll = told.some(({ html, authorName }) => fillPlaceholders(html, { ...toLead, agentName: authorName }) === last.html)
  return wasToldToAll ? null : asTemplate(last.html, toLead)
}
