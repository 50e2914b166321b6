import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type paths, unwrap } from '#admin/kernel/api.ts'
import { meQuery } from '#admin/kernel/me.queries.ts'

type SetUp = paths['/api/setup']['post']['requestBody']['content']['application/json']

/** Whether the desk is set up, and its name: what may be known without signing in. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/setup', { signal })),
})

export function useSetUp() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SetUp) => unwrap(api.POST('/api/setup', { body })),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me)
      queries.removeQueries({ queryKey: deskQuery.queryKey })
    },
  })
}
