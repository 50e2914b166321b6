import type { Ctx } from '#kernel/ctx.ts'
import type { Agent } from './agent.ts'
import { findAgents } from './agents.store.ts'

/** Everybody who works or worked in this environment, by name. */
export function listAgents(ctx: Ctx): Promise<Agent[]> {
  return findAgents(ctx)
}
