import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'

const minute = 60_000

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/categories', { signal }))).items,
  staleTime: 10 * minute,
})
