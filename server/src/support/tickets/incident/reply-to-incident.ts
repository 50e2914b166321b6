import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { forbidden, invalid, notFound } from '#platform/refused.ts'
import { composeText } from '../conversation/agent-text.ts'
import { inlineAttachmentIds } from '../conversation/timeline.ts'
import { incidentReplyWritten } from '../ticket.events.ts'
import { TicketRef } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { ticketByRef } from '../tickets.store.ts'
import { Afterwards } from '../writing/draft.ts'
import { incidentOrRefuse, insertIncidentReply, membersVisibleTo } from './incidents.store.ts'
import { namedIn, placeholders, unknownPlaceholders } from './placeholders.ts'

export const ReplyToIncident = z.object({
  ticket: TicketRef,
  html: z.string().max(200_000),
  afterwards: Afterwards.default('keep'),
  /** The tickets of the incident that it goes to. */
  ticketIds: z.array(z.uuid()).min(1).max(1_000),
})
export type ReplyToIncident = z.infer<typeof ReplyToIncident>

/**
 * One text for many. It is kept first and then said on each ticket by itself, so that every customer gets a mail of their
 * own, and what fails on one stops no other.
 */
export async function replyToIncident(ctx: Ctx, input: ReplyToIncident): Promise<{ replyId: string }> {
  const { actor } = ctx
  requireTicketAbility(actor, 'merge')
  requireTicketAbility(actor, 'reply')
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents reply to all of an incident.')
  const { html } = composeText({ html: input.html, attachmentIds: [] })
  const unknown = unknownPlaceholders(html)
  if (unknown.length > 0) throw invalid('html', `{{${unknown[0]}}} stands for nothing. Known are ${placeholders.join(', ')}.`)
  if (inlineAttachmentIds(html).length > 0) throw invalid('html', 'A text for all has no images.')

  return inTransaction(ctx, async (tx) => {
    const { ticketIds, customers } = await chosenOf(tx, input)
    const named = namedIn(html, customers)
    if (named.length > 0 && customers.length > 1) {
      throw invalid('html', `The text names ${named.join(', ')}, and the others would read it. Use {{customer.name}} instead.`)
    }
    const replyId = newId()
    const { id: incidentId, leadId } = await incidentOrRefuse(tx, ticketIds[0] ?? '')
    await insertIncidentReply(tx, { id: replyId, incidentId, author: actor, html, afterwards: input.afterwards, ticketIds })
    await publish(tx, [{ type: incidentReplyWritten, payload: { replyId }, subjectId: leadId, position: null }])
    return { replyId }
  })
}

async function chosenOf(tx: Tx, { ticket, ticketIds }: ReplyToIncident) {
  const found = await ticketByRef(tx, ticket).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  const { id } = await incidentOrRefuse(tx, found.id)
  const members = await membersVisibleTo(tx, id).select(['tickets.id', 'customers.name', 'customers.email']).execute()
  const chosen = members.filter((member) => ticketIds.includes(member.id))
  if (chosen.length !== new Set(ticketIds).size) throw invalid('ticketIds', 'One of these tickets is not in the incident.')
  // Also those who get nothing this time must not be named to the others.
  return { ticketIds: chosen.map((member) => member.id), customers: members.map(({ name, email }) => ({ name, email })) }
}
