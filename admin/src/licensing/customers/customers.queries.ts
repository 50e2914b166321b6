import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type CustomerDetail = Answer<'/api/customers/{customer}'>
export type CustomerActivity = Answer<'/api/customers/{customer}/activity'>['items'][number]
export type Purchase = Answer<'/api/purchases'>['items'][number]
export type CustomerInput = paths['/api/customers']['post']['requestBody']['content']['application/json']

const all = ['customers'] as const

/** The ten customers whose name or address has words that begin like these. */
export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: [...all, q],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/customers', { params: { query: { q } }, signal }))).items,
    placeholderData: keepPreviousData,
  })

/** All of them by name, page by page. */
export const customerPagesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'pages', q],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(q && { q }), ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/customers', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const customerQuery = (customer: string) =>
  queryOptions({
    queryKey: [...all, 'detail', customer],
    queryFn: ({ signal }) => unwrap(api.GET('/api/customers/{customer}', { params: { path: { customer } }, signal })),
  })

export const customerActivityQuery = (customer: string) =>
  queryOptions({
    queryKey: [...all, 'activity', customer],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/customers/{customer}/activity', { params: { path: { customer } }, signal }))).items,
    staleTime: 0,
  })

export const purchasesQuery = (customer: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'purchases', customer],
    queryFn: ({ pageParam, signal }) => {
      const query = { customer, limit: 20, ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/purchases', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** Those of their tickets that the reader sees, the latest first. */
export const customerTicketsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['tickets', 'of-customer', customer],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/tickets', { params: { query: { customer: [customer], limit: 20 } }, signal }))).items,
  })

export const organisationsQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', q],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/organisations', { params: { query: { q } }, signal }))).items,
    placeholderData: keepPreviousData,
  })

export interface CustomerDraft extends Omit<CustomerInput, 'organisationId'> {
  /** By name: one that is not known yet is made. */
  readonly organisation: { readonly id: string | null; readonly name: string } | null
}

/** Creates a customer, or changes the one that is named; an organisation that is new is created with them. */
export function useSaveCustomer(customer: string | null) {
  const queries = useQueryClient()
  return useMutation({
    async mutationFn({ organisation, ...draft }: CustomerDraft) {
      const made =
        organisation && !organisation.id ? await unwrap(api.POST('/api/organisations', { body: { name: organisation.name } })) : null
      const body = { ...draft, organisationId: made?.id ?? organisation?.id ?? null }
      return customer === null
        ? unwrap(api.POST('/api/customers', { body }))
        : unwrap(api.PATCH('/api/customers/{customer}', { params: { path: { customer } }, body }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: all }),
  })
}
