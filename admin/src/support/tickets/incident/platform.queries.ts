import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'

const seconds = 1000

/** How the platform is right now, looked at again while it is on the screen. */
export const platformQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/health', { signal })),
  refetchInterval: 10 * seconds,
})
