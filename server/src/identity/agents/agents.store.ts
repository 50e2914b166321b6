import type { Ctx } from '#kernel/ctx.ts'
import { permissionsOf, Role } from '#kernel/permissions.ts'
import { notFound } from '#platform/refused.ts'
import { Agent, type AgentDetail } from './agent.ts'
import { agentsOf } from './agent-access.ts'
import { availabilityNow } from './availability.ts'

export const columns = ['id', 'name', 'email', 'role', 'isActive', 'skills', 'availability', 'awayUntil'] as const
const detailColumns = [...columns, 'granted', 'revoked'] as const

type Row = Record<(typeof columns)[number], unknown> & { readonly availability: string; readonly awayUntil: Date | null }
type DetailRow = Row & { readonly role: string; readonly granted: readonly string[]; readonly revoked: readonly string[] }

/** Somebody whose time away is over is back, whoever looks. */
export function agentFrom(row: Row, now: Date): Agent {
  const availability = availabilityNow(row, now)
  return Agent.parse({ ...row, availability, awayUntil: availability === 'away' ? row.awayUntil : null })
}

function detailFrom({ granted, revoked, ...row }: DetailRow, now: Date): AgentDetail {
  const preset = permissionsOf(Role.parse(row.role))
  const kept = permissionsOf(Role.parse(row.role), granted, revoked)
  return {
    ...agentFrom(row, now),
    granted: [...kept].filter((key) => !preset.has(key)),
    revoked: [...preset].filter((key) => !kept.has(key)),
    preset: [...preset],
  }
}

export async function findAgents(ctx: Ctx): Promise<Agent[]> {
  const rows = await agentsOf(ctx).select(columns).orderBy('name').orderBy('id').execute()
  return rows.map((row) => agentFrom(row, ctx.now()))
}

export async function findAgent(ctx: Ctx, id: string): Promise<AgentDetail> {
  const row = await agentsOf(ctx).select(detailColumns).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('agent')
  return detailFrom(row, ctx.now())
}

export async function lockAgent(ctx: Ctx, id: string): Promise<AgentDetail> {
  const row = await agentsOf(ctx).select(detailColumns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('agent')
  return detailFrom(row, ctx.now())
}

type Change = Partial<Pick<AgentDetail, 'name' | 'role' | 'isActive' | 'skills' | 'granted' | 'revoked' | 'availability' | 'awayUntil'>>

export async function updateAgent(ctx: Ctx, id: string, change: Change): Promise<AgentDetail> {
  const row = await ctx.db
    .updateTable('agents')
    .set({ ...change, updatedAt: ctx.now() })
    .where('id', '=', id)
    .returning(detailColumns)
    .executeTakeFirstOrThrow()
  return detailFrom(row, ctx.now())
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
