import * as z from 'zod'
import type { Agent as AgentActor } from '#kernel/actor.ts'
import { Permission, permissionsOf, Role } from '#kernel/permissions.ts'
import { Availability } from './availability.ts'

export const Agent = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  isActive: z.boolean(),
  /** What they know, as tags. */
  skills: z.array(z.string()),
  availability: Availability,
  /** Until when they are away; null when they are not, or it is open. */
  awayUntil: z.date().nullable(),
})
export type Agent = z.infer<typeof Agent>

/** What a manager sees of an agent besides: single permissions beyond the preset of the role, and of the preset those taken. */
export const AgentDetail = Agent.extend({ granted: z.array(Permission), revoked: z.array(Permission), preset: z.array(Permission) })
export type AgentDetail = z.infer<typeof AgentDetail>

export const Skill = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._+#-]{0,39}$/u, 'A skill is a word or two, at most 40 characters.')
export const Skills = z
  .array(Skill)
  .max(30)
  .transform((skills) => [...new Set(skills)])

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
