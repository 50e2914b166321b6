import { msg } from '@keydesk/ui/messages.ts'
import type { ApiKey } from './api-keys.queries.ts'

/** What a key may do, in words. */
export const scopeWords: Record<ApiKey['scopes'][number], string> = {
  'tickets:read': msg('Read tickets'),
  'tickets:create': msg('Create tickets'),
  'tickets:reply': msg('Reply and write notes'),
  'tickets:update': msg('Change status, priority, owner and category'),
  'customers:read': msg('Find customers'),
  'mail:receive': msg('Hand over raw mail'),
}
