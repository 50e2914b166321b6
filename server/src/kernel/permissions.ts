import * as z from 'zod'

export const Role = z.enum(['super_admin', 'admin', 'support_agent', 'developer'])
export type Role = z.infer<typeof Role>

export const Permission = z.enum([
  'tickets:see_all',
  'tickets:see_own_and_unassigned',
  'tickets:see_technical',
  'tickets:read',
  'tickets:create',
  'tickets:reply',
  'tickets:update',
  'tickets:assign',
  'tickets:assign_self',
  'tickets:merge',
  'tickets:bulk',
  'tickets:delete',
  'customers:read',
  'customers:manage',
  'licenses:read',
  'licenses:reveal',
  'licenses:act',
  'licenses:act_freely',
  'licenses:manage',
  'licenses:use',
  'mail:read',
  'mail:retry',
  'mail:receive',
  'agents:manage',
  'api_keys:manage',
  'environments:manage',
  'ticket_settings:manage',
  'health:read',
])
export type Permission = z.infer<typeof Permission>

const onTickets = ['tickets:read', 'tickets:create', 'tickets:reply', 'tickets:update', 'customers:read', 'licenses:read'] as const
const onAllTickets = [
  ...onTickets,
  'tickets:see_all',
  'tickets:assign',
  'tickets:assign_self',
  'tickets:merge',
  'tickets:bulk',
  'customers:manage',
  'licenses:reveal',
  'licenses:act',
  'licenses:act_freely',
  'licenses:manage',
  'mail:read',
  'mail:retry',
  'health:read',
  'ticket_settings:manage',
] as const

/** The four roles are presets of permissions (specification, Team Member Permissions). */
const presets: Record<Role, readonly Permission[]> = {
  super_admin: [...onAllTickets, 'tickets:delete', 'mail:receive', 'agents:manage', 'api_keys:manage', 'environments:manage'],
  admin: onAllTickets,
  support_agent: [
    ...onTickets,
    'tickets:see_own_and_unassigned',
    'tickets:assign',
    'tickets:assign_self',
    'tickets:merge',
    'tickets:bulk',
    'licenses:reveal',
    'licenses:act',
  ],
  developer: [...onTickets, 'tickets:see_technical', 'tickets:assign_self'],
}

/** What an agent may do: the preset of the role, plus what was granted, less what was taken. */
export function permissionsOf(role: Role, granted: readonly string[] = [], revoked: readonly string[] = []): ReadonlySet<Permission> {
  const known = Permission.options
  const all = new Set<Permission>([...presets[role], ...known.filter((key) => granted.includes(key))])
  return new Set([...all].filter((key) => !revoked.includes(key)))
}

/** What an API key can be given. Which tickets it sees is everything in its environment. */
export const ApiKeyScope = Permission.extract([
  'tickets:read',
  'tickets:create',
  'tickets:reply',
  'tickets:update',
  'customers:read',
  'customers:manage',
  'licenses:read',
  'licenses:manage',
  'licenses:use',
  'mail:receive',
])
export type ApiKeyScope = z.infer<typeof ApiKeyScope>
