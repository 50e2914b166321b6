import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'
import { detailsKey, listsKey } from '../tickets.queries.ts'

type Body = paths['/api/bulk-actions']['post']['requestBody']['content']['application/json']
export type BulkChange = Body['change']
export type TicketSelection = Body['selection']
export type BulkAction = Answer<'/api/bulk-actions/{id}'>

const halfASecond = 500

/** Changes many tickets, and answers when all are gone through; `onProgress` hears on the way. */
export function useBulkAction(onProgress: (action: BulkAction) => void) {
  const queries = useQueryClient()

  return useMutation({
    async mutationFn(body: Body): Promise<BulkAction> {
      let action: BulkAction = await unwrap(api.POST('/api/bulk-actions', { body }))
      while (action.finishedAt === null) {
        onProgress(action)
        await new Promise((resolve) => setTimeout(resolve, halfASecond))
        action = await unwrap(api.GET('/api/bulk-actions/{id}', { params: { path: { id: action.id } } }))
      }
      return action
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: detailsKey })
      return queries.invalidateQueries({ queryKey: listsKey })
    },
  })
}

/** Saves the tickets as a CSV file. */
export function useExportTickets() {
  return useMutation({
    async mutationFn(selection: TicketSelection) {
      const file = await unwrap(api.POST('/api/ticket-exports', { body: { selection }, parseAs: 'blob' }))
      const address = URL.createObjectURL(file as Blob)
      Object.assign(document.createElement('a'), { href: address, download: 'tickets.csv' }).click()
      URL.revokeObjectURL(address)
    },
  })
}
