import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type CannedResponse = Answer<'/api/canned-responses'>[number]
type NewCannedResponse = paths['/api/canned-responses']['post']['requestBody']['content']['application/json']

const minute = 60_000

/** What can be inserted: everybody's, and one's own. */
export const cannedResponsesQuery = queryOptions({
  queryKey: ['canned-responses'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/canned-responses', { signal })),
  staleTime: 5 * minute,
})

export function useCannedResponseChanges() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: cannedResponsesQuery.queryKey })

  const save = useMutation({
    mutationFn: ({ id, isShared, ...text }: NewCannedResponse & { readonly id: string | null }) =>
      id
        ? unwrap(api.PUT('/api/canned-responses/{response}', { params: { path: { response: id } }, body: text }))
        : unwrap(api.POST('/api/canned-responses', { body: { ...text, ...(isShared !== undefined && { isShared }) } })),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/canned-responses/{response}', { params: { path: { response: id } } })),
    onSuccess,
  })
  return { save, remove }
}
