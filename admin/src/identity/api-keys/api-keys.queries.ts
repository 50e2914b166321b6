import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type ApiKey = Answer<'/api/api-keys'>['items'][number]
export type NewApiKey = paths['/api/api-keys']['post']['requestBody']['content']['application/json']

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/api-keys', { signal }))).items,
})

/** The answer holds the secret: it is shown once and kept nowhere. */
export function useCreateApiKey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewApiKey) => unwrap(api.POST('/api/api-keys', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
    gcTime: 0,
  })
}

export function useRevokeApiKey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => unwrap(api.DELETE('/api/api-keys/{key}', { params: { path: { key } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  })
}
