import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { invalid } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Agent } from './agent.ts'
import { requireManager } from './agent-access.ts'
import { lockAgent, updateAgent } from './agents.store.ts'
import { Availability } from './availability.ts'

export const SetAvailability = z.object({
  agent: z.uuid(),
  availability: Availability,
  /** When they are back; without it, when they say so. */
  until: z.coerce.date().nullable().default(null),
})
export type SetAvailability = z.infer<typeof SetAvailability>

/** Whether somebody takes work: said by themselves, or for them by who manages agents. Only being away has an end. */
export async function setAvailability(ctx: Ctx, { agent: id, availability, until }: SetAvailability): Promise<Agent> {
  if (ctx.actor.id !== id) requireManager(ctx.actor)
  if (until && availability !== 'away') throw invalid('until', 'Only being away has an end.')
  if (until && until <= ctx.now()) throw invalid('until', 'This time is over.')

  return inTransaction(ctx, async (tx) => {
    await lockAgent(tx, id)
    const agent = await updateAgent(tx, id, { availability, awayUntil: until })
    if (tx.actor.id !== id) await recordAudit(tx, { action: 'agent.availability_set', subjectId: id, data: { availability, until } })
    return agent
  })
}
