import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { returnToDrafts, takeScheduled } from './scheduled-replies.store.ts'

export const CancelScheduledReply = z.object({ ticket: TicketRef, scheduled: z.uuid() })
export type CancelScheduledReply = z.infer<typeof CancelScheduledReply>

/** Stops a reply that waits for its time; its writer has it as a draft again. Not found once it is sent. */
export async function cancelScheduledReply(ctx: Ctx, { ticket: ref, scheduled }: CancelScheduledReply): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    requireTicketAbility(tx.actor, 'reply')
    const taken = await takeScheduled(tx, ticket.id, scheduled)
    if (taken.length === 0) throw notFound('scheduled reply')

    const edit = new TicketEdit(ticket, tx.now())
    await returnToDrafts(tx, edit, taken, 'agent')
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}
