import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { timelineOf } from './timeline.store.ts'
import type { TimelinePage } from './timeline.ts'

export const ReadTimeline = z.object({ ticket: TicketRef, before: z.coerce.number().int().positive().optional() })
export type ReadTimeline = z.infer<typeof ReadTimeline>

/** The newest entries of a ticket's story before a place in it, oldest first. */
export async function readTimeline(ctx: Ctx, { ticket, before }: ReadTimeline): Promise<TimelinePage> {
  const found = await ticketByRef(ctx, ticket).select('tickets.id').executeTakeFirst()
  if (!found) throw notFound('ticket')
  return timelineOf(ctx, found.id, before)
}
