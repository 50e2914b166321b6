import type { Permission } from '#admin/kernel/me.queries.ts'

export interface PermissionGroup {
  readonly name: string
  readonly permissions: readonly { readonly key: Permission; readonly label: string }[]
}

const words: Record<Permission, readonly [group: string, label: string]> = {
  'tickets:read': ['Sees', 'Open tickets at all'],
  'tickets:see_all': ['Sees', 'All tickets'],
  'tickets:see_own_and_unassigned': ['Sees', 'Unassigned tickets besides their own'],
  'tickets:see_technical': ['Sees', 'Tickets of technical categories'],
  'customers:read': ['Sees', 'Customers'],
  'tickets:create': ['Does with tickets', 'Create tickets'],
  'tickets:reply': ['Does with tickets', 'Reply and write notes'],
  'tickets:update': ['Does with tickets', 'Change status, priority and category'],
  'tickets:assign': ['Does with tickets', 'Assign to anybody'],
  'tickets:assign_self': ['Does with tickets', 'Assign to themselves'],
  'tickets:merge': ['Does with tickets', 'Merge tickets and lead incidents'],
  'tickets:bulk': ['Does with tickets', 'Change many at once'],
  'tickets:delete': ['Does with tickets', 'Delete tickets'],
  'mail:read': ['Runs the desk', 'Read the mail logs and original mails'],
  'mail:retry': ['Runs the desk', 'Send and process mails again'],
  'mail:receive': ['Runs the desk', 'Bring in mails by the API'],
  'health:read': ['Runs the desk', 'See the health of the desk'],
  'ticket_settings:manage': ['Runs the desk', 'Change ticket settings'],
  'agents:manage': ['Runs the desk', 'Manage agents'],
  'api_keys:manage': ['Runs the desk', 'Manage API keys'],
  'environments:manage': ['Runs the desk', 'Manage environments'],
}

/** Every permission in words, by what it is about. */
export const permissionGroups: readonly PermissionGroup[] = [
  ...Map.groupBy(Object.entries(words) as [Permission, readonly [string, string]][], ([, [group]]) => group),
].map(([name, members]) => ({ name, permissions: members.map(([key, [, label]]) => ({ key, label })) }))
