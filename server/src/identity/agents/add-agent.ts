import type { Ctx } from '#kernel/ctx.ts'
import type { Agent } from './agent.ts'
import { agentFrom, columns } from './agents.store.ts'

export interface AddAgent extends Pick<Agent, 'id' | 'name' | 'email' | 'role'> {
  /** The environment they exist in, when they came with its sample data. */
  readonly onlyIn?: string
}

/** Somebody who may sign in once they have a password. Their address is taken as theirs: only managers add agents. */
export async function addAgent(ctx: Ctx, { id, name, email, role, onlyIn }: AddAgent): Promise<Agent> {
  const row = await ctx.db
    .insertInto('agents')
    .values({ id, name, email, role, emailVerified: true, onlyIn: onlyIn ?? null, createdAt: ctx.now(), updatedAt: ctx.now() })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return agentFrom(row, ctx.now())
}
