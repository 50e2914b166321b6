import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type Agent = Answer<'/api/agents'>['items'][number]
type Invitation = paths['/api/agents']['post']['requestBody']['content']['application/json']
type Change = paths['/api/agents/{agent}']['patch']['requestBody']['content']['application/json']

const minute = 60_000

/** Everybody who works or worked here, by name. */
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/agents', { signal }))).items,
  staleTime: 5 * minute,
})

export function useInviteAgent() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Invitation) => unwrap(api.POST('/api/agents', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  })
}

export function useChangeAgent() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ agent, change }: { agent: string; change: Change }) =>
      unwrap(api.PATCH('/api/agents/{agent}', { params: { path: { agent } }, body: change })),
    onSettled: () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  })
}
