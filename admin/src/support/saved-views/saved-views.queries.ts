import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type SavedView = Answer<'/api/views'>['items'][number]
export type NewView = paths['/api/views']['post']['requestBody']['content']['application/json']
export type ViewChange = paths['/api/views/{view}']['patch']['requestBody']['content']['application/json']

const minute = 60_000

/** One's own views and the shared ones. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/views', { signal }))).items,
  staleTime: minute,
})

export function useViewChanges() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey })

  const save = useMutation({ mutationFn: (body: NewView) => unwrap(api.POST('/api/views', { body })), onSuccess })
  const change = useMutation({
    mutationFn: ({ id, ...body }: ViewChange & { readonly id: string }) =>
      unwrap(api.PATCH('/api/views/{view}', { params: { path: { view: id } }, body })),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/views/{view}', { params: { path: { view: id } } })),
    onSuccess,
  })
  return { save, change, remove }
}
