import { queryOptions } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

export type Health = Answer<'/api/health'>
export type HealthPart = Health['parts'][number]

const seconds = 1000

/** What works and what does not, looked at again while it is on the screen. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/health', { signal })),
  refetchInterval: 10 * seconds,
})
