import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Permission, permissionsOf, Role } from '#kernel/permissions.ts'
import { tellAgents } from '#kernel/publish.ts'
import { conflict } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { type AgentDetail, AgentName, Skills } from './agent.ts'
import { requireMayChange } from './agent-access.ts'
import { lockActiveSuperAdmins, lockAgent, updateAgent } from './agents.store.ts'

export const ChangeAgent = z.object({
  agent: z.uuid(),
  name: AgentName.optional(),
  role: Role.optional(),
  isActive: z.boolean().optional(),
  skills: Skills.optional(),
  /** Permissions beyond those of the role, and those of the role that are taken. */
  granted: z.array(Permission).optional(),
  revoked: z.array(Permission).optional(),
})
export type ChangeAgent = z.infer<typeof ChangeAgent>

/**
 * Who is deactivated is signed out at once, and whoever may do less sees less at once. The last active Super Admin stays
 * one, or nobody could manage the desk; a Super Admin has everything, so that nothing is granted to them or taken.
 */
export async function changeAgent(ctx: Ctx, { agent: id, ...wish }: ChangeAgent): Promise<AgentDetail> {
  return inTransaction(ctx, async (tx) => {
    // Locked before the agent, always in this order: two who demote each other at once take turns.
    const superAdmins = await lockActiveSuperAdmins(tx)
    const before = await lockAgent(tx, id)
    requireMayChange(tx.actor, before, wish)

    const wanted = wantedOf(before, wish)
    const changed = changesBetween(before, wanted)
    if (Object.keys(changed).length === 0) return before
    if (superAdmins.every((one) => one === id) && isSuperAdmin(before) && !isSuperAdmin(wanted)) {
      throw conflict('last_super_admin', 'This is the last active Super Admin. Make somebody else one first.')
    }

    const agent = await updateAgent(tx, id, wanted)
    if (!agent.isActive) await endSessions(tx, id)
    if (rights.some((field) => field in changed)) await tellAgents(tx, { what: 'access', agentIds: [id] })
    await recordAudit(tx, { action: 'agent.changed', subjectId: id, data: changed })
    return agent
  })
}

type Wanted = Pick<AgentDetail, 'name' | 'role' | 'isActive' | 'skills' | 'granted' | 'revoked'>
const rights = ['role', 'isActive', 'granted', 'revoked'] as const

function wantedOf(before: AgentDetail, wish: Omit<ChangeAgent, 'agent'>): Wanted {
  const { name = before.name, role = before.role, isActive = before.isActive, skills = before.skills } = wish
  const { granted = before.granted, revoked = before.revoked } = wish
  const preset = permissionsOf(role)
  const isFree = role !== 'super_admin'
  return {
    name,
    role,
    isActive,
    skills,
    granted: isFree ? Permission.options.filter((key) => granted.includes(key) && !preset.has(key)) : [],
    revoked: isFree ? Permission.options.filter((key) => revoked.includes(key) && preset.has(key)) : [],
  }
}

const isSuperAdmin = ({ role, isActive }: Pick<AgentDetail, 'role' | 'isActive'>) => role === 'super_admin' && isActive

function changesBetween(before: AgentDetail, wanted: Wanted) {
  const fields = ['name', 'role', 'isActive', 'skills', 'granted', 'revoked'] as const
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(wanted[field]))
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: wanted[field] }]))
}
