import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type paths, unwrap } from '#admin/kernel/api.ts'
import { meQuery } from '#admin/kernel/me.queries.ts'

type Password = paths['/api/me/password']['put']['requestBody']['content']['application/json']
type Availability = paths['/api/me/availability']['put']['requestBody']['content']['application/json']

export function useRenameSelf() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => unwrap(api.PUT('/api/me/name', { body: { name } })),
    onSuccess: ({ name }) => queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, name }),
  })
}

/** Signed out everywhere else. */
export function useChangePassword() {
  return useMutation({ mutationFn: (body: Password) => unwrap(api.PUT('/api/me/password', { body })) })
}

export function useSetOwnAvailability() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Availability) => unwrap(api.PUT('/api/me/availability', { body })),
    onSuccess({ availability, awayUntil }) {
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, availability, awayUntil })
      void queries.invalidateQueries({ queryKey: ['agents'] })
    },
  })
}
