import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'
import { allLicenses } from '../licenses/licenses.queries.ts'

export type Activation = Answer<'/api/activations'>['items'][number]
export type ActivationFilter = Omit<NonNullable<paths['/api/activations']['get']['parameters']['query']>, 'after' | 'limit'>

const seconds = 1000
const all = ['activations'] as const

/** Where licenses are or were used, the newest first. */
export const activationsQuery = (filter: ActivationFilter) =>
  infiniteQueryOptions({
    queryKey: [...all, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/activations', { params: { query }, signal }))
    },
    // Apps change it while nobody looks.
    staleTime: 0,
    refetchInterval: 10 * seconds,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export function useFreeActivation() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ activation, reason }: { activation: string; reason: string }) =>
      unwrap(api.POST('/api/activations/{activation}/deactivation', { params: { path: { activation } }, body: { reason } })),
    onSuccess: () => Promise.all([all, allLicenses].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
}
