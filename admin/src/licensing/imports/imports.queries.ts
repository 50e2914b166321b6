import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type Import = Answer<'/api/imports/{import}'>
export type ImportKind = Import['kind']
type Upload = paths['/api/imports']['post']['requestBody']['content']['application/json']
type Run = paths['/api/imports/{import}/runs']['post']['requestBody']['content']['application/json']

const all = ['imports'] as const
const second = 1000

export const isAtWork = ({ state }: Pick<Import, 'state'>): boolean => state === 'trying' || state === 'running'

/** How far an import is; it is looked at again while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/imports/{import}', { params: { path: { import: id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? second : false),
  })

export function useUpload() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Upload) => unwrap(api.POST('/api/imports', { body })),
    onSuccess: (made) => queries.setQueryData(importQuery(made.id).queryKey, made),
  })
}

/** What was imported is read anew by every list when it is over. */
export function useRunImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Run) => unwrap(api.POST('/api/imports/{import}/runs', { params: { path: { import: id } }, body })),
    onSuccess(started) {
      queries.setQueryData(importQuery(id).queryKey, started)
      for (const queryKey of [['customers'], ['licenses'], ['activations']])
        void queries.invalidateQueries({ queryKey, refetchType: 'none' })
    },
  })
}
