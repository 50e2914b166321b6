import { msg } from '@keydesk/ui/messages.ts'
import type { Permission } from '#admin/kernel/me.queries.ts'

export interface PermissionGroup {
  readonly name: string
  readonly permissions: readonly { readonly key: Permission; readonly label: string }[]
}

const words: Record<Permission, readonly [group: string, label: string]> = {
  'tickets:read': [msg('Sees'), msg('Open tickets at all')],
  'tickets:see_all': [msg('Sees'), msg('All tickets')],
  'tickets:see_own_and_unassigned': [msg('Sees'), msg('Unassigned tickets besides their own')],
  'tickets:see_technical': [msg('Sees'), msg('Tickets of technical categories')],
  'customers:read': [msg('Sees'), msg('Customers')],
  'licenses:read': [msg('Sees'), msg('Licenses, with their keys masked')],
  'licenses:reveal': [msg('Sees'), msg('Whole license keys, each look written down')],
  'tickets:create': [msg('Does with tickets'), msg('Create tickets')],
  'tickets:reply': [msg('Does with tickets'), msg('Reply and write notes')],
  'tickets:update': [msg('Does with tickets'), msg('Change status, priority and category')],
  'tickets:assign': [msg('Does with tickets'), msg('Assign to anybody')],
  'tickets:assign_self': [msg('Does with tickets'), msg('Assign to themselves')],
  'tickets:merge': [msg('Does with tickets'), msg('Merge tickets and lead incidents')],
  'tickets:bulk': [msg('Does with tickets'), msg('Change many at once')],
  'tickets:delete': [msg('Does with tickets'), msg('Delete tickets')],
  'licenses:act': [msg('Does with licenses'), msg('Raise a limit to twice, extend by 30 days, free devices')],
  'licenses:act_freely': [msg('Does with licenses'), msg('Act on licenses without these bounds, and approve')],
  'licenses:manage': [msg('Does with licenses'), msg('Create, change and import licenses and products')],
  'customers:manage': [msg('Does with licenses'), msg('Create, change and import customers and purchases')],
  'licenses:use': [msg('Does with licenses'), msg('Validate and activate licenses, as apps do')],
  'mail:read': [msg('Runs the desk'), msg('Read the mail logs and original mails')],
  'mail:retry': [msg('Runs the desk'), msg('Send and process mails again')],
  'mail:receive': [msg('Runs the desk'), msg('Bring in mails by the API')],
  'health:read': [msg('Runs the desk'), msg('See the health of the desk')],
  'ticket_settings:manage': [msg('Runs the desk'), msg('Change ticket settings')],
  'agents:manage': [msg('Runs the desk'), msg('Manage agents')],
  'api_keys:manage': [msg('Runs the desk'), msg('Manage API keys')],
  'environments:manage': [msg('Runs the desk'), msg('Manage environments')],
}

/** Every permission in words, by what it is about. */
export const permissionGroups: readonly PermissionGroup[] = [
  ...Map.groupBy(Object.entries(words) as [Permission, readonly [string, string]][], ([, [group]]) => group),
].map(([name, members]) => ({ name, permissions: members.map(([key, [, label]]) => ({ key, label })) }))
