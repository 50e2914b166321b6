import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { conflict, invalid, notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { mergedElsewhere, ticketItself } from '../tickets.store.ts'
import { mostSources } from './ticket-merge.ts'

export const MergeTickets = z.object({
  /** The ticket that goes on. */
  ticket: TicketRef,
  /** The tickets whose conversation moves to it. */
  sources: z.array(TicketRef).min(1).max(mostSources),
})
export type MergeTickets = z.infer<typeof MergeTickets>

export interface Mergeable {
  readonly primaryId: string
  readonly sourceIds: readonly string[]
}

/**
 * The tickets of a merge, when they may become one. Those of different customers never do: one would read the other's
 * name, address and keys. They can make an incident instead, and the refusal says so.
 */
export async function findMergeable(ctx: Ctx, { ticket, sources }: MergeTickets): Promise<Mergeable> {
  const found = []
  for (const ref of [ticket, ...sources]) {
    const one = await ticketItself(ctx, ref)
      .select(['tickets.id', 'tickets.number', 'tickets.customerId', 'tickets.mergedIntoId'])
      .executeTakeFirst()
    if (!one) throw notFound('ticket')
    if (one.mergedIntoId) throw await mergedElsewhere(ctx, one)
    found.push(one)
  }
  const [primary, ...others] = found
  if (!primary || others.some(({ id }) => id === primary.id)) throw invalid('sources', 'A ticket cannot be merged into itself.')
  if (new Set(found.map(({ customerId }) => customerId)).size > 1) {
    throw conflict('different_customers', 'These tickets are of different customers. Make an incident of them instead.', {
      instead: 'incident',
    })
  }
  return { primaryId: primary.id, sourceIds: [...new Set(others.map(({ id }) => id))] }
}
