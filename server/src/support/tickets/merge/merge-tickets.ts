import { v7 as newId } from 'uuid'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict } from '#platform/refused.ts'
import { passOnMembership } from '../incident/incidents.store.ts'
import { mergedInto, ticketsMerged } from '../ticket.events.ts'
import { ticketKey } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { type FoundTicket, lockTickets, mergedElsewhere, saveEdit } from '../tickets.store.ts'
import { passOnWriting } from '../writing/scheduled-replies.store.ts'
import { findMergeable, type MergeTickets } from './find-mergeable.ts'
import { moveEntries } from './merged-entries.store.ts'
import { insertMerge, leadTo, moveMentions, type Restorable } from './merges.store.ts'
import { joinedWith } from './ticket-merge.ts'

/**
 * Makes one conversation of several of one customer. What was said and what happened moves to the primary and keeps
 * the number it came from; the others are closed and lead to it from then on. Nobody is mailed, and no recipient is added.
 */
export async function mergeTickets(ctx: Ctx, input: MergeTickets): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    requireTicketAbility(tx.actor, 'merge')
    const { primaryId, sourceIds } = await findMergeable(tx, input)
    const locked = await lockTickets(tx, [primaryId, ...sourceIds])
    await refuseWhenChanged(tx, locked)

    const primary = locked.find(({ id }) => id === primaryId) as FoundTicket
    const sources = locked.filter(({ id }) => id !== primaryId)
    const joined = joinedWith(primary, sources)
    const merges = sources.map((source) => ({ id: newId(), source }))
    for (const { id, source } of merges) {
      const mentionedIds = await moveMentions(tx, { fromId: source.id, toId: primaryId })
      await passOnWriting(tx, { fromId: source.id, toId: primaryId })
      const incident = await passOnMembership(tx, { fromId: source.id, toId: primaryId })
      await insertMerge(tx, {
        id,
        primaryId,
        sourceId: source.id,
        sourceBefore: { ...restorableOf(source), mentionedIds, incident },
        primaryBefore: { priority: primary.priority, raisedTo: joined.priority, firstRespondedAt: primary.firstRespondedAt },
      })
    }
    const { lastPosition, lastMessagePosition } = await moveEntries(tx, { primaryId, sourceIds, mergeIds: merges.map(({ id }) => id) })

    const edit = new TicketEdit(primary, tx.now())
    const { priority, ...rest } = joined
    Object.assign(edit.after, rest, { lastPosition: Math.max(lastPosition, primary.lastPosition), lastMessagePosition })
    edit.say(ticketsMerged, { sources: sources.map((source) => nameOf(tx, source)) })
    edit.setPriority(priority)
    await saveEdit(tx, edit)

    for (const source of sources) await close(tx, source, primary)
    await leadTo(tx, primaryId, sourceIds)
    return { ticketId: primaryId }
  })
}

async function refuseWhenChanged(tx: Tx, locked: readonly FoundTicket[]) {
  const merged = locked.find(({ mergedIntoId }) => mergedIntoId)
  if (merged) throw await mergedElsewhere(tx, merged)
  if (new Set(locked.map(({ customer }) => customer.id)).size > 1) {
    throw conflict('different_customers', 'These tickets are of different customers. Make an incident of them instead.', {
      instead: 'incident',
    })
  }
}

// Without an event of its own status: nobody is to be told that their matter is done.
async function close(tx: Tx, source: FoundTicket, primary: FoundTicket) {
  const edit = new TicketEdit(source, tx.now())
  Object.assign(edit.after, { status: 'closed', closedAt: edit.now, awaitingReplySince: null, snoozedAt: null, wakesAt: null })
  edit.say(mergedInto, { primary: nameOf(tx, primary) })
  await saveEdit(tx, edit)
}

const nameOf = ({ environment }: Tx, { id, number }: FoundTicket) => ({ id, key: ticketKey(environment.ticketPrefix, number) })

function restorableOf(ticket: FoundTicket): Omit<Restorable, 'mentionedIds' | 'incident'> {
  const { status, awaitingReplySince, firstRespondedAt, resolvedAt, closedAt, snoozedAt, wakesAt } = ticket
  const { messageCount, lastMessagePosition, hasAttachments } = ticket
  return {
    status,
    awaitingReplySince,
    firstRespondedAt,
    resolvedAt,
    closedAt,
    snoozedAt,
    wakesAt,
    messageCount,
    lastMessagePosition,
    hasAttachments,
  }
}
