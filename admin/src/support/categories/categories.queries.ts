import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type Category = Answer<'/api/categories'>['items'][number]
export type NewCategory = paths['/api/categories']['post']['requestBody']['content']['application/json']
export type CategoryChange = paths['/api/categories/{category}']['patch']['requestBody']['content']['application/json']

const minute = 60_000

/** Those that a ticket can be put into. */
export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/categories', { signal }))).items,
  staleTime: 10 * minute,
})

/** The archived ones too. */
export const allCategoriesQuery = queryOptions({
  queryKey: ['categories', 'all'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/categories', { params: { query: { archived: 'with' } }, signal }))).items,
})

export function useCategoryChanges() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: categoriesQuery.queryKey })

  const create = useMutation({ mutationFn: (body: NewCategory) => unwrap(api.POST('/api/categories', { body })), onSuccess })
  const change = useMutation({
    mutationFn: ({ id, ...body }: CategoryChange & { readonly id: string }) =>
      unwrap(api.PATCH('/api/categories/{category}', { params: { path: { category: id } }, body })),
    onSuccess,
  })
  const order = useMutation({
    mutationFn: (categories: string[]) => unwrap(api.PUT('/api/categories/order', { body: { categories } })),
    onSuccess,
  })
  return { create, change, order }
}
