import type { Ctx } from '#kernel/ctx.ts'
import { wakeTicket } from './wake-ticket.ts'

/** Wakes the tickets whose time has come, each in a transaction of its own. */
export async function wakeDueTickets(ctx: Ctx): Promise<void> {
  const due = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('wakesAt', '<=', ctx.now())
    .where('deletedAt', 'is', null)
    .orderBy('wakesAt')
    .limit(1_000)
    .execute()
  for (const { id } of due) await wakeTicket(ctx, { ticket: id, cause: 'time' })
}
