import { sql } from 'kysely'
import * as z from 'zod'
import { agentsOf } from '#identity/agents/agent-access.ts'
import { Availability, availabilityNow } from '#identity/agents/availability.ts'
import type { Ctx } from '#kernel/ctx.ts'

export const Assignee = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  skills: z.array(z.string()),
  availability: Availability,
  /** Tickets of theirs that are not done. */
  open: z.object({ count: z.number().int(), isCapped: z.boolean() }),
})
export type Assignee = z.infer<typeof Assignee>

const most = 99

/** Whom a ticket can be given to, by name, with what they have to do already: counted up to 99. */
export async function listAssignees(ctx: Ctx): Promise<Assignee[]> {
  const open = sql<number>`(
    select count(*) from (
      select from tickets where tickets.owner_key = agents.id and tickets.deleted_at is null
        and tickets.status in ('open', 'in_progress', 'waiting') limit ${sql.lit(most + 1)}
    ) own
  )`
  const rows = await agentsOf(ctx)
    .select(['id', 'name', 'email', 'skills', 'availability', 'awayUntil'])
    .select(open.as('open'))
    .where('isActive', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ availability, awayUntil, open, ...agent }) => ({
    ...agent,
    availability: availabilityNow({ availability, awayUntil }, ctx.now()),
    open: { count: Math.min(Number(open), most), isCapped: Number(open) > most },
  }))
}
