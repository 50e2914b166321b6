import type { ApiKey } from './api-keys.queries.ts'

/** What a key may do, in words. */
export const scopeWords: Record<ApiKey['scopes'][number], string> = {
  'tickets:read': 'Read tickets',
  'tickets:create': 'Create tickets',
  'tickets:reply': 'Reply and write notes',
  'tickets:update': 'Change status, priority, owner and category',
  'customers:read': 'Find customers',
  'mail:receive': 'Hand over raw mail',
}
