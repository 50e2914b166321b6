import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { markSeen } from './conversation/messages.store.ts'
import { TicketRef } from './ticket.ts'
import { ticketByRef } from './tickets.store.ts'

export const MarkTicketRead = z.object({ ticket: TicketRef, position: z.number().int().min(0) })
export type MarkTicketRead = z.infer<typeof MarkTicketRead>

/** Remembers how far an agent has read. What they have seen once stays seen until they mark it unread. */
export async function markTicketRead(ctx: Ctx, { ticket, position }: MarkTicketRead): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'agent') return
  await inTransaction(ctx, async (tx) => {
    const found = await ticketByRef(tx, ticket).select('tickets.id').executeTakeFirst()
    if (!found) throw notFound('ticket')
    await markSeen(tx, { ticketId: found.id, agentId: actor.id, position })
  })
}
