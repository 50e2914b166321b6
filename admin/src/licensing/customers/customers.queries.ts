import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'

/** The ten customers whose name or address has words that begin like these. */
export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', q],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/customers', { params: { query: { q } }, signal }))).items,
    placeholderData: keepPreviousData,
  })
