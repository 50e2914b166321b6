import * as z from 'zod'
import type { Agent as AgentActor } from '#kernel/actor.ts'
import { permissionsOf, Role } from '#kernel/permissions.ts'

export const Agent = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  isActive: z.boolean(),
})
export type Agent = z.infer<typeof Agent>

export const AgentName = z.string().trim().min(1).max(100)
export const Password = z.string().min(10, 'A password has at least 10 characters.').max(200)

export interface AgentRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly granted: readonly string[]
  readonly revoked: readonly string[]
}

export function actorOf({ id, name, email, role, granted, revoked }: AgentRow): AgentActor {
  const preset = Role.parse(role)
  return { kind: 'agent', id, name, email, role: preset, permissions: permissionsOf(preset, granted, revoked) }
}
