import type { Ctx } from '#kernel/ctx.ts'
import { Agent } from './agent.ts'

export interface AddAgent extends Omit<Agent, 'isActive'> {
  /** The environment they exist in, when they came with its sample data. */
  readonly onlyIn?: string
}

/** Somebody who may sign in once they have a password. Their address is taken as theirs: only managers add agents. */
export async function addAgent(ctx: Ctx, { id, name, email, role, onlyIn }: AddAgent): Promise<Agent> {
  const row = await ctx.db
    .insertInto('agents')
    .values({ id, name, email, role, emailVerified: true, onlyIn: onlyIn ?? null, createdAt: ctx.now(), updatedAt: ctx.now() })
    .returning(['id', 'name', 'email', 'role', 'isActive'])
    .executeTakeFirstOrThrow()
  return Agent.parse(row)
}
