import { msg, t } from '@keydesk/ui/messages.ts'
import {
  IconActivity,
  IconAddressBook,
  IconBell,
  IconDevices,
  IconFileImport,
  IconHeartbeat,
  IconInbox,
  IconKey,
  IconLicense,
  IconMailDown,
  IconMailUp,
  IconMessage2,
  IconPackage,
  IconServer2,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '#admin/kernel/me.queries.ts'

export interface NavigationEntry {
  readonly to:
    | '/tickets'
    | '/inbox'
    | '/customers'
    | '/licenses'
    | '/products'
    | '/activations'
    | '/telemetry'
    | '/import'
    | '/logs/mail-out'
    | '/logs/mail-in'
    | '/health'
    | '/settings/tickets'
    | '/settings/canned-responses'
    | '/settings/agents'
    | '/settings/api-keys'
    | '/settings/environments'
  readonly label: string
  readonly icon: typeof IconInbox
  /** What leads there from anywhere. */
  readonly keys?: string
  /** Who does not have it does not see the entry. */
  readonly permission: Permission
}

export interface NavigationGroup {
  readonly heading: string | null
  readonly entries: readonly NavigationEntry[]
}

export const navigationGroups: readonly NavigationGroup[] = [
  {
    heading: null,
    entries: [
      { to: '/inbox', keys: 'g i', label: msg('Inbox'), icon: IconBell, permission: 'tickets:read' },
      { to: '/tickets', keys: 'g t', label: msg('Tickets'), icon: IconInbox, permission: 'tickets:read' },
    ],
  },
  {
    heading: msg('Licensing'),
    entries: [
      { to: '/customers', keys: 'g c', label: msg('Customers'), icon: IconAddressBook, permission: 'customers:read' },
      { to: '/licenses', keys: 'g l', label: msg('Licenses'), icon: IconLicense, permission: 'licenses:read' },
      { to: '/products', keys: 'g d', label: msg('Products'), icon: IconPackage, permission: 'licenses:read' },
      { to: '/activations', keys: 'g v', label: msg('Activations'), icon: IconDevices, permission: 'licenses:read' },
      { to: '/telemetry', keys: 'g y', label: msg('Telemetry'), icon: IconActivity, permission: 'licenses:read' },
      { to: '/import', label: msg('Import'), icon: IconFileImport, permission: 'customers:manage' },
    ],
  },
  {
    heading: msg('Logs'),
    entries: [
      { to: '/logs/mail-out', keys: 'g o', label: msg('Mail out'), icon: IconMailUp, permission: 'mail:read' },
      { to: '/logs/mail-in', keys: 'g m', label: msg('Mail in'), icon: IconMailDown, permission: 'mail:read' },
      { to: '/health', keys: 'g h', label: msg('Health'), icon: IconHeartbeat, permission: 'health:read' },
    ],
  },
  {
    heading: msg('Settings'),
    entries: [
      { to: '/settings/tickets', keys: 'g s', label: msg('Tickets'), icon: IconTicket, permission: 'ticket_settings:manage' },
      {
        to: '/settings/canned-responses',
        keys: 'g r',
        label: msg('Canned responses'),
        icon: IconMessage2,
        permission: 'tickets:reply',
      },
      { to: '/settings/agents', keys: 'g a', label: msg('Agents'), icon: IconUsers, permission: 'agents:manage' },
      { to: '/settings/api-keys', keys: 'g k', label: msg('API keys'), icon: IconKey, permission: 'api_keys:manage' },
      { to: '/settings/environments', keys: 'g e', label: msg('Environments'), icon: IconServer2, permission: 'environments:manage' },
    ],
  },
]

/** What a page is called where it stands alone. */
export function pageName(heading: string | null, { label }: NavigationEntry): string {
  return heading ? `${t(heading)}: ${t(label)}` : t(label)
}

/** What an agent with these permissions finds in the navigation; a group without entries is not there. */
export function navigationFor(permissions: readonly Permission[]): readonly NavigationGroup[] {
  return navigationGroups
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(({ permission }) => permissions.includes(permission)) }))
    .filter(({ entries }) => entries.length > 0)
}
