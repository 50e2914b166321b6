import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { cut, sliceTickets } from './slice-tickets.ts'
import { TicketView } from './ticket-filter.ts'

const Count = z.object({ count: z.number().int(), isCapped: z.boolean() })
export const TicketCounts = z.object({ needsResponse: Count, mine: Count, unassigned: Count, urgent: Count, all: Count })
export type TicketCounts = z.infer<typeof TicketCounts>

const cap = 1_000

/** How many tickets each quick filter holds, counted up to a thousand, of what the actor sees. */
export async function countTickets(ctx: Ctx): Promise<TicketCounts> {
  const counts = await Promise.all(TicketView.options.map((view) => countOf(ctx, view)))
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(ctx.db)
  const countIn = (view: TicketView) => {
    const count = rows[0]?.counts[TicketView.options.indexOf(view)] ?? 0
    return { count: Math.min(count, cap), isCapped: count > cap }
  }

  return {
    needsResponse: countIn('needs_response'),
    mine: countIn('mine'),
    unassigned: countIn('unassigned'),
    urgent: countIn('urgent'),
    all: countIn('all'),
  }
}

async function countOf(ctx: Ctx, view: TicketView) {
  const { sliced, few } = await sliceTickets(ctx, { view })
  const most = sql`limit ${sql.lit(cap + 1)}`
  const parts = sliced.map((slices) => {
    const { rows, tickets } = cut(slices)
    return sql`(select 1 from ${rows} cross join lateral ${tickets.select(sql`1`.as('one')).limit(sql.lit(cap + 1))} found ${most})`
  })
  parts.push(...few.map((tickets) => sql`${tickets.select(sql`1`.as('one')).limit(sql.lit(cap + 1))}`))
  return parts.length === 0
    ? sql`0`
    : sql`(select count(*) from (select 1 from (${sql.join(parts, sql` union all `)}) parts ${most}) found)`
}
