import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { Agent } from './agent.ts'
import { agentsOf } from './agent-access.ts'

const columns = ['id', 'name', 'email', 'role', 'isActive'] as const

export async function findAgents(ctx: Ctx): Promise<Agent[]> {
  const rows = await agentsOf(ctx).select(columns).orderBy('name').orderBy('id').execute()
  return rows.map((row) => Agent.parse(row))
}

export async function lockAgent(ctx: Ctx, id: string): Promise<Agent> {
  const row = await agentsOf(ctx).select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('agent')
  return Agent.parse(row)
}

export async function updateAgent(ctx: Ctx, id: string, change: Partial<Pick<Agent, 'name' | 'role' | 'isActive'>>): Promise<Agent> {
  const row = await ctx.db
    .updateTable('agents')
    .set({ ...change, updatedAt: ctx.now() })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return Agent.parse(row)
}

export async function lockActiveSuperAdmins(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('agents')
    .select('id')
    .where('role', '=', 'super_admin')
    .where('isActive', '=', true)
    .where('onlyIn', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
