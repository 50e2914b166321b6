import type { Ctx, Tx } from '#kernel/ctx.ts'

/** The incident that a ticket belongs to; one at most. */
export async function findIncidentOf(ctx: Ctx, ticketId: string) {
  return ctx.db
    .selectFrom('incidentTickets')
    .innerJoin('incidents', 'incidents.id', 'incidentTickets.incidentId')
    .select(['incidents.id', 'incidents.leadId', 'incidents.createdAt'])
    .where('incidentTickets.ticketId', '=', ticketId)
    .executeTakeFirst()
}

export async function addMember(tx: Tx, incidentId: string, ticketId: string): Promise<void> {
  await tx.db.insertInto('incidentTickets').values({ incidentId, ticketId, addedAt: tx.now() }).execute()
}

export async function removeMember(tx: Tx, ticketId: string): Promise<void> {
  await tx.db.deleteFrom('incidentTickets').where('ticketId', '=', ticketId).execute()
}

interface Step {
  readonly fromId: string
  readonly toId: string
}

/** Where a conversation goes, its place in an incident goes, unless it already has one there. */
export async function passOnMembership(tx: Tx, { fromId, toId }: Step) {
  const incident = await findIncidentOf(tx, fromId)
  if (!incident) return null
  const wasPassedOn = (await findIncidentOf(tx, toId)) === undefined
  const wasLead = incident.leadId === fromId
  await removeMember(tx, fromId)
  if (wasPassedOn) await addMember(tx, incident.id, toId)
  if (wasLead) await findNewLead(tx, incident.id, toId)
  return { id: incident.id, wasPassedOn, wasLead }
}

/** Somebody of it leads: the one that is wished, or who has been in it longest. */
export async function findNewLead(tx: Tx, incidentId: string, wished: string | null = null): Promise<void> {
  const members = await tx.db
    .selectFrom('incidentTickets')
    .select('ticketId')
    .where('incidentId', '=', incidentId)
    .orderBy('addedAt')
    .orderBy('ticketId')
    .execute()
  const lead = members.find(({ ticketId }) => ticketId === wished) ?? members[0]
  if (lead) await tx.db.updateTable('incidents').set({ leadId: lead.ticketId }).where('id', '=', incidentId).execute()
}

/** The way back, when the incident is still there. */
export async function takeBackMembership(tx: Tx, { fromId, toId, ...was }: Step & { id: string; wasPassedOn: boolean; wasLead: boolean }) {
  const incident = await tx.db.selectFrom('incidents').selectAll().where('id', '=', was.id).executeTakeFirst()
  if (!incident) return
  const holder = await findIncidentOf(tx, fromId)
  if (was.wasPassedOn && holder?.id !== incident.id) return
  if (was.wasPassedOn) await removeMember(tx, fromId)
  await addMember(tx, incident.id, toId)
  if (was.wasLead) await findNewLead(tx, incident.id, toId)
}
