import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

export type TicketSettings = Answer<'/api/settings/tickets'>

export const ticketSettingsQuery = queryOptions({
  queryKey: ['ticket-settings'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/settings/tickets', { signal })),
})

/** Shown at once; taken back when the server does not keep it. */
export function useChangeTicketSettings() {
  const queries = useQueryClient()
  const { queryKey } = ticketSettingsQuery
  return useMutation({
    mutationFn: (changes: Partial<TicketSettings>) => unwrap(api.PATCH('/api/settings/tickets', { body: changes })),
    onMutate: (changes) => {
      const before = queries.getQueryData(queryKey)
      queries.setQueryData(queryKey, (shown) => shown && { ...shown, ...changes })
      return { before }
    },
    onError: (_, __, undo) => queries.setQueryData(queryKey, undo?.before),
    onSuccess: (settings) => queries.setQueryData(queryKey, settings),
  })
}
