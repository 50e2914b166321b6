import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { actorOf } from './agent.ts'
import { agentsOf } from './agent-access.ts'

export interface AgentAtAddress {
  /** As they may act now, had they not been deactivated. */
  readonly agent: Agent
  readonly isActive: boolean
}

/** The agent of this environment whom an address belongs to, deactivated ones too. */
export async function findAgentByAddress(ctx: Ctx, address: string): Promise<AgentAtAddress | null> {
  const row = await agentsOf(ctx)
    .select(['id', 'name', 'email', 'role', 'granted', 'revoked', 'isActive'])
    .where('email', '=', address.trim().toLowerCase())
    .executeTakeFirst()
  return row ? { agent: actorOf(row), isActive: row.isActive } : null
}
