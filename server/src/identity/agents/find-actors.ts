import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { actorOf } from './agent.ts'
import { agentsOf } from './agent-access.ts'

/** These agents as they may act now in this environment; who was deactivated is missing. */
export async function findActors(ctx: Ctx, ids: readonly string[]): Promise<Agent[]> {
  if (ids.length === 0) return []
  const rows = await agentsOf(ctx)
    .select(['id', 'name', 'email', 'role', 'granted', 'revoked'])
    .where('id', 'in', [...ids])
    .where('isActive', '=', true)
    .execute()
  return rows.map(actorOf)
}
