import type * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { conflict } from '#platform/refused.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { Afterwards } from '../writing/draft.ts'

/** The incident that a ticket belongs to; one at most. */
export async function findIncidentOf(ctx: Ctx, ticketId: string) {
  return ctx.db
    .selectFrom('incidentTickets')
    .innerJoin('incidents', 'incidents.id', 'incidentTickets.incidentId')
    .select(['incidents.id', 'incidents.leadId', 'incidents.createdAt'])
    .where('incidentTickets.ticketId', '=', ticketId)
    .executeTakeFirst()
}

export async function incidentOrRefuse(ctx: Ctx, ticketId: string) {
  const incident = await findIncidentOf(ctx, ticketId)
  if (!incident) throw conflict('not_in_incident', 'This ticket is in no incident, or not any more.')
  return incident
}

export async function insertIncident(tx: Tx, incident: { id: string; leadId: string }): Promise<void> {
  await tx.db
    .insertInto('incidents')
    .values({ ...incident, createdAt: tx.now() })
    .execute()
}

export async function numberOf(ctx: Ctx, ticketId: string): Promise<number> {
  const { number } = await ctx.db.selectFrom('tickets').select('number').where('id', '=', ticketId).executeTakeFirstOrThrow()
  return number
}

/** The tickets of an incident that the actor sees; of the others not even how many there are. */
export function membersVisibleTo(ctx: Ctx, incidentId: string) {
  return ticketsVisibleTo(ctx)
    .innerJoin('incidentTickets', 'incidentTickets.ticketId', 'tickets.id')
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .where('incidentTickets.incidentId', '=', incidentId)
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

export interface NewIncidentReply {
  readonly id: string
  readonly incidentId: string
  readonly author: { readonly id: string; readonly name: string }
  readonly html: string
  readonly afterwards: string
  readonly ticketIds: readonly string[]
}

export async function insertIncidentReply(tx: Tx, { id, incidentId, author, html, afterwards, ticketIds }: NewIncidentReply) {
  await tx.db
    .insertInto('incidentReplies')
    .values({ id, incidentId, authorId: author.id, authorName: author.name, html, afterwards, createdAt: tx.now() })
    .execute()
  await tx.db
    .insertInto('incidentReplyTickets')
    .values(ticketIds.map((ticketId) => ({ replyId: id, ticketId, state: 'waiting' })))
    .execute()
}

export interface IncidentReply {
  readonly id: string
  readonly authorId: string
  readonly html: string
  readonly afterwards: z.infer<typeof Afterwards>
  /** The tickets that it is still to be said on. */
  readonly waitingIds: readonly string[]
}

export async function findIncidentReply(ctx: Ctx, id: string): Promise<IncidentReply | null> {
  const reply = await ctx.db.selectFrom('incidentReplies').selectAll().where('id', '=', id).executeTakeFirst()
  if (!reply) return null
  const waiting = await ctx.db
    .selectFrom('incidentReplyTickets')
    .select('ticketId')
    .where('replyId', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('ticketId')
    .execute()
  const { authorId, html } = reply
  return { id, authorId, html, afterwards: Afterwards.parse(reply.afterwards), waitingIds: waiting.map(({ ticketId }) => ticketId) }
}

/** Says once how a reply to all ended on a ticket; false when that was known already. */
export async function settleReplyOn(
  tx: Ctx,
  { replyId, ticketId, reason }: { replyId: string; ticketId: string; reason: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('incidentReplyTickets')
    .set({ state: reason === null ? 'sent' : 'failed', reason })
    .where('replyId', '=', replyId)
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
