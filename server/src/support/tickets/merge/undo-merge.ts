import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { waitingSince } from '../conversation/messages.store.ts'
import { takeBackMembership } from '../incident/incidents.store.ts'
import { mergeUndone } from '../ticket.events.ts'
import { type TicketRef, ticketKey } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { type FoundTicket, lockTickets, mergedElsewhere, saveEdit, ticketItself } from '../tickets.store.ts'
import { moveEntriesBack } from './merged-entries.store.ts'
import { contentOf, findMergeOf, leadTo, markUndone, takeBackMentions } from './merges.store.ts'
import { canUndo } from './ticket-merge.ts'

/**
 * Brings a merged ticket back as it was, for thirty days: exactly what moved goes back, what was written since stays
 * with the primary. A ticket that was merged on has to be brought back before those that it took.
 */
export async function undoMerge(ctx: Ctx, { ticket }: { ticket: TicketRef }): Promise<{ ticketId: string; primaryId: string }> {
  return inTransaction(ctx, async (tx) => {
    requireTicketAbility(tx.actor, 'merge')
    const asked = await ticketItself(tx, ticket).select(['tickets.id', 'tickets.mergedIntoId']).executeTakeFirst()
    if (!asked) throw notFound('ticket')
    if (!asked.mergedIntoId) throw notMerged()

    const locked = await lockTickets(tx, [asked.id, asked.mergedIntoId])
    const merge = await findMergeOf(tx, asked.id)
    const source = locked.find(({ id }) => id === asked.id)
    const primary = locked.find(({ id }) => id === merge?.primaryId)
    if (!merge || !source || !primary) throw notMerged()
    if (primary.mergedIntoId) throw await mergedElsewhere(tx, primary)
    if (!canUndo(merge.mergedAt, tx.now())) throw conflict('undo_too_late', 'A merge can be undone for 30 days.')

    await moveEntriesBack(tx, { mergeId: merge.id, sourceId: source.id })
    await markUndone(tx, merge.id)
    await leadTo(tx, null, [source.id])

    const { mentionedIds, incident, ...before } = merge.sourceBefore
    await takeBackMentions(tx, primary.id, mentionedIds)
    if (incident) await takeBackMembership(tx, { fromId: primary.id, toId: source.id, ...incident })

    const named = { source: nameOf(tx, source), primary: nameOf(tx, primary) }
    const ofSource = new TicketEdit(source, tx.now())
    Object.assign(ofSource.after, before)
    ofSource.say(mergeUndone, named)
    await saveEdit(tx, ofSource)

    const ofPrimary = new TicketEdit(primary, tx.now())
    const { firstRespondedAt, ...content } = await contentOf(tx, primary.id)
    const { raisedTo, priority, ...wasBefore } = merge.primaryBefore
    Object.assign(ofPrimary.after, content, { firstRespondedAt: wasBefore.firstRespondedAt ?? firstRespondedAt })
    if (primary.awaitingReplySince) ofPrimary.after.awaitingReplySince = await waitingSince(tx, primary.id)
    if (primary.priority === raisedTo) ofPrimary.setPriority(priority)
    ofPrimary.say(mergeUndone, named)
    await saveEdit(tx, ofPrimary)
    return { ticketId: source.id, primaryId: primary.id }
  })
}

const nameOf = ({ environment }: Tx, { id, number }: FoundTicket) => ({ id, key: ticketKey(environment.ticketPrefix, number) })
const notMerged = () => conflict('not_merged', 'This ticket is not merged, or not any more.')
