import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'

export const FindOriginalMail = z.object({ ticket: TicketRef, message: z.uuid() })
export type FindOriginalMail = z.infer<typeof FindOriginalMail>

/** The mail that a message of this ticket came by, for those who see the ticket. */
export async function findOriginalMail(ctx: Ctx, { ticket, message }: FindOriginalMail): Promise<string> {
  const found = await ticketByRef(ctx, ticket)
    .innerJoin('messages', 'messages.ticketId', 'tickets.id')
    .select('messages.inboundMailId')
    .where('messages.id', '=', message)
    .executeTakeFirst()
  if (!found?.inboundMailId) throw notFound('mail')
  return found.inboundMailId
}
