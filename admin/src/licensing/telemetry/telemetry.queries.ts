import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type TelemetrySummary = Answer<'/api/telemetry/summary'>
export type TelemetryFilter = Omit<NonNullable<paths['/api/telemetry']['get']['parameters']['query']>, 'after' | 'limit'>

const all = ['telemetry'] as const

/** How much came lately, by day and group, with flags and versions. */
export const telemetrySummaryQuery = (query: { days: number; product?: string }) =>
  queryOptions({
    queryKey: [...all, 'summary', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/telemetry/summary', { params: { query }, signal })),
  })

export const telemetryQuery = (filter: TelemetryFilter) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/telemetry', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
