import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { inView, TicketView } from './ticket-filter.ts'

const Count = z.object({ count: z.number().int(), isCapped: z.boolean() })
export const TicketCounts = z.object({ needsResponse: Count, mine: Count, unassigned: Count, urgent: Count, all: Count })
export type TicketCounts = z.infer<typeof TicketCounts>

const cap = 1_000

/** How many tickets each quick filter holds, counted up to a thousand, of what the actor sees. */
export async function countTickets(ctx: Ctx): Promise<TicketCounts> {
  const counts = TicketView.options.map((view) => {
    const some = ticketsVisibleTo(ctx)
      .where(inView(ctx, view))
      .select(sql`1`.as('one'))
      .limit(cap + 1)
    return ctx.db.selectFrom(some.as('some')).select((eb) => eb.fn.countAll<number>().as('count'))
  })
  const row = await ctx.db
    .selectNoFrom(() => TicketView.options.map((view, index) => (counts[index] as (typeof counts)[number]).as(view)))
    .executeTakeFirstOrThrow()

  const capped = (count: number | null) => ({ count: Math.min(count ?? 0, cap), isCapped: (count ?? 0) > cap })
  return {
    needsResponse: capped(row.needs_response ?? null),
    mine: capped(row.mine),
    unassigned: capped(row.unassigned),
    urgent: capped(row.urgent),
    all: capped(row.all),
  }
}
