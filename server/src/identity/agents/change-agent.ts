import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Role } from '#kernel/permissions.ts'
import { conflict } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { type Agent, AgentName } from './agent.ts'
import { requireMayChange } from './agent-access.ts'
import { lockActiveSuperAdmins, lockAgent, updateAgent } from './agents.store.ts'

export const ChangeAgent = z.object({
  agent: z.uuid(),
  name: AgentName.optional(),
  role: Role.optional(),
  isActive: z.boolean().optional(),
})
export type ChangeAgent = z.infer<typeof ChangeAgent>

/** Who is deactivated is signed out at once. The last active Super Admin stays one, or nobody could manage the desk. */
export async function changeAgent(ctx: Ctx, { agent: id, name, role, isActive }: ChangeAgent): Promise<Agent> {
  return inTransaction(ctx, async (tx) => {
    // Locked before the agent, always in this order: two who demote each other at once take turns.
    const superAdmins = await lockActiveSuperAdmins(tx)
    const before = await lockAgent(tx, id)
    requireMayChange(tx.actor, before, { role })

    const wanted = { name: name ?? before.name, role: role ?? before.role, isActive: isActive ?? before.isActive }
    const changed = changesBetween(before, wanted)
    if (Object.keys(changed).length === 0) return before
    if (superAdmins.every((one) => one === id) && isSuperAdmin(before) && !isSuperAdmin(wanted)) {
      throw conflict('last_super_admin', 'This is the last active Super Admin. Make somebody else one first.')
    }

    const agent = await updateAgent(tx, id, wanted)
    if (!agent.isActive) await endSessions(tx, id)
    await recordAudit(tx, { action: 'agent.changed', subjectId: id, data: changed })
    return agent
  })
}

const isSuperAdmin = ({ role, isActive }: Pick<Agent, 'role' | 'isActive'>) => role === 'super_admin' && isActive

function changesBetween(before: Agent, wanted: Pick<Agent, 'name' | 'role' | 'isActive'>) {
  const fields = ['name', 'role', 'isActive'] as const
  const changed = fields.filter((field) => before[field] !== wanted[field])
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: wanted[field] }]))
}
