import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { incidentLeft } from '../ticket.events.ts'
import type { TicketRef } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { findNewLead, incidentOrRefuse, removeMember } from './incidents.store.ts'

/** Takes a ticket out of its incident. When it led, whoever has been in it longest leads from then on. */
export async function leaveIncident(ctx: Ctx, { ticket: ref }: { ticket: TicketRef }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    requireTicketAbility(tx.actor, 'merge')
    const ticket = await lockTicket(tx, ref)
    const incident = await incidentOrRefuse(tx, ticket.id)

    await removeMember(tx, ticket.id)
    if (incident.leadId === ticket.id) await findNewLead(tx, incident.id)
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(incidentLeft, { incidentId: incident.id })
    await saveEdit(tx, edit)
  })
}
