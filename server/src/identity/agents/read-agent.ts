import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { AgentDetail } from './agent.ts'
import { findAgent } from './agents.store.ts'

export const ReadAgent = z.object({ agent: z.uuid() })
export type ReadAgent = z.infer<typeof ReadAgent>

/** Somebody of this environment with what they may do, for those who manage agents. */
export function readAgent(ctx: Ctx, { agent }: ReadAgent): Promise<AgentDetail> {
  return findAgent(ctx, agent)
}
