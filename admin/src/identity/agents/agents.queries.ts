import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type Agent = Answer<'/api/agents'>['items'][number]
export type AgentDetail = Answer<'/api/agents/{agent}'>
export type Assignee = Answer<'/api/assignees'>['items'][number]
type Invitation = paths['/api/agents']['post']['requestBody']['content']['application/json']
export type AgentChange = paths['/api/agents/{agent}']['patch']['requestBody']['content']['application/json']
type Availability = paths['/api/agents/{agent}/availability']['put']['requestBody']['content']['application/json']

const minute = 60_000

/** Everybody who works or worked here, by name. */
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/agents', { signal }))).items,
  staleTime: 5 * minute,
})

/** One of them with their single permissions. */
export const agentQuery = (agent: string) =>
  queryOptions({
    queryKey: ['agents', 'detail', agent],
    queryFn: ({ signal }) => unwrap(api.GET('/api/agents/{agent}', { params: { path: { agent } }, signal })),
    staleTime: 0,
  })

/** Whom tickets can be given to, with what each has to do already. */
export const assigneesQuery = queryOptions({
  queryKey: ['agents', 'assignees'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/assignees', { signal }))).items,
})

function useAgentMutation<Input, Result>(act: (input: Input) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey }) })
}

export const useInviteAgent = () => useAgentMutation((body: Invitation) => unwrap(api.POST('/api/agents', { body })))

export const useChangeAgent = () =>
  useAgentMutation(({ agent, change }: { agent: string; change: AgentChange }) =>
    unwrap(api.PATCH('/api/agents/{agent}', { params: { path: { agent } }, body: change })),
  )

export const useSetAvailability = () =>
  useAgentMutation(({ agent, body }: { agent: string; body: Availability }) =>
    unwrap(api.PUT('/api/agents/{agent}/availability', { params: { path: { agent } }, body })),
  )

export const useDeactivateAgent = () =>
  useAgentMutation(({ agent, handOverTo }: { agent: string; handOverTo: string | null }) =>
    unwrap(api.POST('/api/agents/{agent}/deactivation', { params: { path: { agent } }, body: { handOverTo } })),
  )
