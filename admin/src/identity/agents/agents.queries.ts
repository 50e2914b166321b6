import { queryOptions } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

export type Agent = Answer<'/api/agents'>['items'][number]

const minute = 60_000

/** Everybody who works or worked here, by name. */
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/agents', { signal }))).items,
  staleTime: 5 * minute,
})
