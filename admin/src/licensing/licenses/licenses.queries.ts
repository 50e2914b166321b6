import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type LicenseSummary = Answer<'/api/licenses'>['items'][number]
export type LicenseStatus = LicenseSummary['status']
export type LicenseDetail = Answer<'/api/licenses/{license}'>
export type HistoryEntry = Answer<'/api/licenses/{license}/history'>['items'][number]
export type LicenseFilter = Omit<NonNullable<paths['/api/licenses']['get']['parameters']['query']>, 'after' | 'limit'>
type NewLicense = paths['/api/licenses']['post']['requestBody']['content']['application/json']
export type LicenseChange = paths['/api/licenses/{license}']['patch']['requestBody']['content']['application/json']

const seconds = 1000
export const allLicenses = ['licenses'] as const

/** Licenses that a filter finds, the newest first, or in the order in which they expire. */
export const licensesQuery = (filter: LicenseFilter) =>
  infiniteQueryOptions({
    queryKey: [...allLicenses, 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/licenses', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const licenseQuery = (license: string) =>
  queryOptions({
    queryKey: [...allLicenses, 'detail', license],
    queryFn: ({ signal }) => unwrap(api.GET('/api/licenses/{license}', { params: { path: { license } }, signal })),
    staleTime: 0,
    refetchInterval: 10 * seconds,
  })

export const licenseHistoryQuery = (license: string) =>
  queryOptions({
    queryKey: [...allLicenses, 'history', license],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/licenses/{license}/history', { params: { path: { license } }, signal }))).items,
    staleTime: 0,
  })

export function useCreateLicense() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewLicense) => unwrap(api.POST('/api/licenses', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: allLicenses }),
  })
}

export function useChangeLicense(license: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: LicenseChange) => unwrap(api.PATCH('/api/licenses/{license}', { params: { path: { license } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: allLicenses }),
  })
}

/** The whole key. It is kept nowhere but in the component that shows it. */
export function useRevealKey(license: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/licenses/{license}/reveal', { params: { path: { license } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: licenseHistoryQuery(license).queryKey }),
  })
}
