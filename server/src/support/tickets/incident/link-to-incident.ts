import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { incidentJoined } from '../ticket.events.ts'
import { TicketRef, ticketKey } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { type FoundTicket, lockTickets, mergedElsewhere, saveEdit, ticketByRef } from '../tickets.store.ts'
import { addMember, findIncidentOf, insertIncident, numberOf } from './incidents.store.ts'

export const LinkToIncident = z.object({
  /** It leads, unless it is in an incident already: then the others join that. */
  ticket: TicketRef,
  tickets: z.array(TicketRef).min(1).max(200),
})
export type LinkToIncident = z.infer<typeof LinkToIncident>

/**
 * Says that tickets are about one matter. Nothing moves: each customer keeps their own conversation, and learns nothing
 * of the others.
 */
export async function linkToIncident(ctx: Ctx, { ticket, tickets }: LinkToIncident): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    requireTicketAbility(tx.actor, 'merge')
    const leadId = await idOf(tx, ticket)
    const ids = [leadId]
    for (const ref of tickets) ids.push(await idOf(tx, ref))
    const locked = await lockTickets(tx, ids)
    const merged = locked.find(({ mergedIntoId }) => mergedIntoId)
    if (merged) throw await mergedElsewhere(tx, merged)

    const existing = await findIncidentOf(tx, leadId)
    const incident = existing ?? { id: newId(), leadId }
    const lead = { id: incident.leadId, key: ticketKey(tx.environment.ticketPrefix, await numberOf(tx, incident.leadId)) }
    if (!existing) await insertIncident(tx, incident)
    for (const one of locked) {
      const theirs = await findIncidentOf(tx, one.id)
      if (theirs && theirs.id !== incident.id) throw await alreadyIn(tx, one, theirs.leadId)
      if (!theirs) await join(tx, one, incident.id, lead)
    }
  })
}

async function join(tx: Tx, ticket: FoundTicket, incidentId: string, lead: { id: string; key: string }) {
  await addMember(tx, incidentId, ticket.id)
  const edit = new TicketEdit(ticket, tx.now())
  edit.say(incidentJoined, { incidentId, lead })
  await saveEdit(tx, edit)
}

async function alreadyIn(tx: Tx, { number }: FoundTicket, leadId: string) {
  const prefix = tx.environment.ticketPrefix
  const lead = ticketKey(prefix, await numberOf(tx, leadId))
  return conflict('in_other_incident', `${ticketKey(prefix, number)} is in the incident that ${lead} leads.`, { lead })
}

async function idOf(tx: Tx, ref: TicketRef): Promise<string> {
  const found = await ticketByRef(tx, ref).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  return found.id
}
