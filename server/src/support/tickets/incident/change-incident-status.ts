import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound, Refused } from '#platform/refused.ts'
import { changeTicket } from '../change-ticket.ts'
import { TicketRef, TicketStatus, ticketKey } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { lockTicket, ticketByRef } from '../tickets.store.ts'
import { incidentOrRefuse, membersVisibleTo } from './incidents.store.ts'

export const ChangeIncidentStatus = z.object({
  ticket: TicketRef,
  status: TicketStatus,
  /** Only these of its tickets; all when missing. */
  ticketIds: z.array(z.uuid()).min(1).max(1_000).optional(),
})
export type ChangeIncidentStatus = z.infer<typeof ChangeIncidentStatus>

export const StatusOutcomes = z.object({
  changed: z.number().int(),
  failed: z.array(z.object({ id: z.uuid(), key: z.string(), reason: z.string() })),
})
export type StatusOutcomes = z.infer<typeof StatusOutcomes>

/** The same status for all tickets of an incident, each by itself: where it is not allowed, that one stays and is named. */
export async function changeIncidentStatus(ctx: Ctx, { ticket, status, ticketIds }: ChangeIncidentStatus): Promise<StatusOutcomes> {
  requireTicketAbility(ctx.actor, 'merge')
  requireTicketAbility(ctx.actor, 'changeStatus')
  const found = await ticketByRef(ctx, ticket).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  const { id } = await incidentOrRefuse(ctx, found.id)
  const members = await membersVisibleTo(ctx, id)
    .select(['tickets.id', 'tickets.number'])
    .$if(ticketIds !== undefined, (some) => some.where('tickets.id', 'in', ticketIds ?? []))
    .orderBy('tickets.id')
    .execute()

  const failed: StatusOutcomes['failed'] = []
  for (const member of members) {
    const reason = await refusalOf(() => change(ctx, member.id, status))
    if (reason) failed.push({ id: member.id, key: ticketKey(ctx.environment.ticketPrefix, member.number), reason })
  }
  return { changed: members.length - failed.length, failed }
}

function change(ctx: Ctx, ticketId: string, status: TicketStatus) {
  return inTransaction(ctx, async (tx) => {
    const { id, version } = await lockTicket(tx, ticketId)
    await changeTicket(tx, { ticket: id, version, status })
  })
}

async function refusalOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}
