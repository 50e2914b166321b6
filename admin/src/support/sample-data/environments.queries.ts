import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

export type SampleData = Answer<'/api/sample-data'>

const second = 1000

/** This page looks at all environments, so each request names its own. */
const inEnvironment = (key: string) => ({ headers: { 'Keydesk-Environment': key } })

/** How much of the sample data is there; asked again while it is being loaded. */
export const sampleDataQuery = (environment: string) =>
  queryOptions({
    queryKey: ['environments', environment, 'sample-data'] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/api/sample-data', { ...inEnvironment(environment), signal })),
    staleTime: 5 * second,
    refetchInterval: ({ state }) => (state.data?.state === 'loading' ? 1 * second : false),
  })

/** How many tickets an environment has; asked again while it is being filled, and once more when it is. */
export const ticketCountQuery = (environment: string, isBeingFilled: boolean) =>
  queryOptions({
    queryKey: ['environments', environment, 'ticket-count', isBeingFilled] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/counts', { ...inEnvironment(environment), signal })),
    select: ({ all }) => all,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: isBeingFilled ? 2 * second : false,
  })

export function useLoadSampleData(environment: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/sample-data', inEnvironment(environment))),
    onSuccess: (begun) => queries.setQueryData(sampleDataQuery(environment).queryKey, begun),
    onError: () => queries.invalidateQueries({ queryKey: ['environments', environment] }),
  })
}

export function useClearEnvironment(environment: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) =>
      unwrap(api.DELETE('/api/environment/data', { ...inEnvironment(environment), params: { query: { name } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['environments', environment] }),
  })
}
