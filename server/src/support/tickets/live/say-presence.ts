import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { type Happening, liveChannel } from '#kernel/publish.ts'
import { forbidden, notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { Doing, presenceSaid } from './presence.ts'

export const SayPresence = z.object({
  ticket: TicketRef,
  /** One of the windows of whoever says it. */
  window: z.string().max(40),
  doing: Doing.or(z.literal('left')),
})
export type SayPresence = z.infer<typeof SayPresence>

/** Tells every program, and through them everybody who sees the ticket, what somebody does there. Nothing is written down. */
export async function sayPresence(ctx: Ctx, { ticket: ref, window, doing }: SayPresence): Promise<{ ticketId: string }> {
  const { actor, environment } = ctx
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents are seen.')
  const ticket = await ticketByRef(ctx, ref).select('tickets.id').executeTakeFirst()
  if (!ticket) throw notFound('ticket')

  const payload = { ticketId: ticket.id, window, agent: { id: actor.id, name: actor.name }, doing }
  const happening: Happening = { id: newId(), name: presenceSaid, environment: environment.key, subjectId: null, payload }
  await sql`select pg_notify(${liveChannel}, ${JSON.stringify([happening])})`.execute(ctx.db)
  return { ticketId: ticket.id }
}
