import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from './api.ts'
import { type Me, meQuery, useMe } from './me.queries.ts'

export type Preferences = Me['preferences']

/** A choice of the agent, and how to change it: shown at once, taken back when the server does not keep it. */
export function usePreference<Key extends keyof Preferences>(key: Key): [Preferences[Key], (value: Preferences[Key]) => void] {
  const { preferences } = useMe()
  const queries = useQueryClient()
  const show = (value: Preferences[Key]) =>
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences: { ...me.preferences, [key]: value } })

  const change = useMutation({
    mutationFn: (value: Preferences[Key]) => unwrap(api.PATCH('/api/me/preferences', { body: { [key]: value } })),
    onMutate: (value) => {
      const before = preferences[key]
      show(value)
      return { before }
    },
    onError: (_, __, undo) => undo && show(undo.before),
  })
  return [preferences[key], change.mutate]
}
