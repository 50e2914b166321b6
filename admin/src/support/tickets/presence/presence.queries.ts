import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, type paths, unwrap } from '#admin/kernel/api.ts'

type Heard = paths['/api/tickets/{ticket}/presence']['post']['responses'][200]['content']['application/json']
export type Present = Heard['people'][number]
export type Doing = Present['doing']

/** Who has a ticket open. It is only ever told, never asked for by itself. */
export const peopleQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['presence', ticketId] as const,
    queryFn: (): readonly Present[] => [],
    enabled: false,
    initialData: [] as readonly Present[],
  })

export function hearPresence(queries: QueryClient, { ticketId, people }: { ticketId: string; people: readonly Present[] }): void {
  queries.setQueryData(peopleQuery(ticketId).queryKey, people)
}

/** Says what this window does, and learns who else is there. */
export async function sayPresence(queries: QueryClient, ticketId: string, window: string, doing: Doing | 'left'): Promise<void> {
  const params = { path: { ticket: ticketId } }
  const { people } = await unwrap(api.POST('/api/tickets/{ticket}/presence', { params, body: { window, doing } }))
  if (doing !== 'left') hearPresence(queries, { ticketId, people })
}
