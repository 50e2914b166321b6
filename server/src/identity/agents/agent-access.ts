import { type Actor, hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import type { Role } from '#kernel/permissions.ts'
import { forbidden } from '#platform/refused.ts'
import type { Agent } from './agent.ts'

/** Who works in this environment: the whole team, and the colleagues that came with its sample data. Those exist nowhere else. */
export function agentsOf({ db, environment }: Pick<Ctx, 'db' | 'environment'>) {
  return db.selectFrom('agents').where((eb) => eb.or([eb('agents.onlyIn', 'is', null), eb('agents.onlyIn', '=', environment.key)]))
}

/** Whether this actor may bring in somebody with the role. Nobody gives more than they have: a Super Admin is made by another. */
export function requireMayInvite(actor: Actor, role: Role) {
  requireManager(actor)
  if (role === 'super_admin') requireSuperAdmin(actor)
}

interface Change {
  readonly role?: Role | undefined
  readonly granted?: unknown
  readonly revoked?: unknown
}

/** Super Admins are changed by Super Admins, only they give and take single permissions, and nobody else raises their own role. */
export function requireMayChange(actor: Actor, agent: Pick<Agent, 'id' | 'role'>, change: Change) {
  requireManager(actor)
  const changesOwnRole = agent.id === actor.id && change.role !== undefined && change.role !== agent.role
  if (change.granted || change.revoked) requireSuperAdmin(actor)
  if (agent.role === 'super_admin' || change.role === 'super_admin' || changesOwnRole) requireSuperAdmin(actor)
}

export function requireManager(actor: Actor) {
  const isPerson = actor.kind === 'agent' || actor.kind === 'system'
  if (!isPerson || !hasPermission(actor, 'agents:manage')) throw forbidden('not_allowed', 'Your role does not allow this.')
}

function requireSuperAdmin(actor: Actor) {
  if (actor.kind === 'agent' && actor.role !== 'super_admin') throw forbidden('super_admin_only', 'Only a Super Admin may do this.')
}
