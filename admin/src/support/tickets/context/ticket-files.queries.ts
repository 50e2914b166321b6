import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'

/** The files of a ticket; a new message may bring more. */
export const ticketFilesQuery = ({ id, lastPosition }: { id: string; lastPosition: number }) =>
  queryOptions({
    queryKey: ['tickets', 'files', id, lastPosition],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/tickets/{ticket}/attachments', { params: { path: { ticket: id } }, signal }))).items,
    placeholderData: keepPreviousData,
  })
