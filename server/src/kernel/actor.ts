import type { Permission, Role } from './permissions.ts'

export interface Agent {
  readonly kind: 'agent'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly permissions: ReadonlySet<Permission>
}

export interface CustomerActor {
  readonly kind: 'customer'
  readonly id: string
  readonly name: string
}

export interface ApiKeyActor {
  readonly kind: 'api_key'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<Permission>
}

/** The program itself: incoming mail, schedules, sample data. */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: null
  readonly name: string
}

export type Actor = Agent | CustomerActor | ApiKeyActor | SystemActor

export const system: SystemActor = { kind: 'system', id: null, name: 'Keydesk' }

export function hasPermission(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'agent':
    case 'api_key':
      return actor.permissions.has(permission)
    case 'customer':
      return false
    case 'system':
      return true
  }
}
