import { IconInbox } from '@tabler/icons-react'
import type { Permission } from '#admin/kernel/me.queries.ts'

export interface NavigationEntry {
  readonly to: '/tickets'
  readonly label: string
  readonly icon: typeof IconInbox
  /** Who does not have it does not see the entry. */
  readonly permission: Permission
}

export interface NavigationGroup {
  readonly heading: string | null
  readonly entries: readonly NavigationEntry[]
}

export const navigationGroups: readonly NavigationGroup[] = [
  { heading: null, entries: [{ to: '/tickets', label: 'Tickets', icon: IconInbox, permission: 'tickets:read' }] },
]

/** What an agent with these permissions finds in the navigation; a group without entries is not there. */
export function navigationFor(permissions: readonly Permission[]): readonly NavigationGroup[] {
  return navigationGroups
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(({ permission }) => permissions.includes(permission)) }))
    .filter(({ entries }) => entries.length > 0)
}
