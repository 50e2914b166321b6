import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'

const minute = 60_000

/** The tags that are offered. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/tags', { signal }))).items,
  staleTime: minute,
})

/** Takes a tag off all tickets. */
export function useRemoveTag() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (tag: string) => unwrap(api.DELETE('/api/tags/{tag}', { params: { path: { tag } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: tagsQuery.queryKey }),
  })
}
