import { msg } from '@keydesk/ui/messages.ts'
import type { ApiKey } from './api-keys.queries.ts'

/** What a key may do, in words. */
export const scopeWords: Record<ApiKey['scopes'][number], string> = {
  'tickets:read': msg('Read tickets'),
  'tickets:create': msg('Create tickets'),
  'tickets:reply': msg('Reply and write notes'),
  'tickets:update': msg('Change status, priority, owner and category'),
  'customers:read': msg('Find customers'),
  'customers:manage': msg('Create, change and import customers and purchases'),
  'licenses:read': msg('Read licenses'),
  'licenses:manage': msg('Create, change and import licenses and products'),
  'licenses:use': msg('Validate and activate licenses, as apps do'),
  'mail:receive': msg('Hand over raw mail'),
}
