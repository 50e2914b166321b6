import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from './api.ts'
import { type Me, meQuery, useMe } from './me.queries.ts'

export type Preferences = Me['preferences']

const mutationKey = ['preferences']

/**
 * A choice of the agent, and how to change it: shown at once, taken back when the server does not keep it. Choices go to the server one after the other, and until
 * it has answered they stand above whatever it says meanwhile: two quick ones never undo each other.
 */
export function usePreference<Key extends keyof Preferences>(key: Key): [Preferences[Key], (value: Preferences[Key]) => void] {
  const { preferences } = useMe()
  const queries = useQueryClient()
  const onTheirWay = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Partial<Preferences>,
  })

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: 'preferences' },
    mutationFn: (changes: Partial<Preferences>) => unwrap(api.PATCH('/api/me/preferences', { body: changes })),
    onSuccess: async (kept) => {
      // What is being read of me now may be older than this.
      await queries.cancelQueries(meQuery)
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences: kept })
      void queries.invalidateQueries(meQuery)
    },
  })

  const latest = onTheirWay.findLast((changes) => key in changes)
  return [latest ? (latest[key] as Preferences[Key]) : preferences[key], (value) => mutate({ [key]: value } as Partial<Preferences>)]
}
