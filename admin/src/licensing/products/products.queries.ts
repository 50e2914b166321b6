import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type Product = Answer<'/api/products'>['items'][number]
export type ProductInput = paths['/api/products']['post']['requestBody']['content']['application/json']

const minute = 60_000

/** What licenses are sold for, by name. */
export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/products', { signal }))).items,
  staleTime: 5 * minute,
})

/** Creates a product, or changes the one that is named. */
export function useSaveProduct(product: string | null) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ProductInput) =>
      product === null
        ? unwrap(api.POST('/api/products', { body }))
        : unwrap(api.PATCH('/api/products/{product}', { params: { path: { product } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: productsQuery.queryKey, exact: true }),
  })
}

/** What apps verify our answers with. The first question makes the pair, which takes a moment. */
export const publicKeyQuery = (product: string) =>
  queryOptions({
    queryKey: ['products', 'public-key', product],
    queryFn: ({ signal }) => unwrap(api.GET('/api/products/{product}/public-key', { params: { path: { product } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
