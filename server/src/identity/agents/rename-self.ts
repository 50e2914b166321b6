import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Agent, AgentName } from './agent.ts'
import { lockAgent, updateAgent } from './agents.store.ts'

export const RenameSelf = z.object({ name: AgentName })
export type RenameSelf = z.infer<typeof RenameSelf>

/** What customers and colleagues call whoever asks, from now on. */
export async function renameSelf(ctx: Ctx, { name }: RenameSelf): Promise<Agent> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents are somebody here.')
  return inTransaction(ctx, async (tx) => {
    const before = await lockAgent(tx, actor.id)
    if (before.name === name) return before
    const agent = await updateAgent(tx, actor.id, { name })
    await recordAudit(tx, { action: 'agent.renamed', subjectId: actor.id, data: { from: before.name, to: name } })
    return agent
  })
}
