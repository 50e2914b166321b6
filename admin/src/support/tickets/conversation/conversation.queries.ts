import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'
import { applyNews } from '../live/apply-news.ts'
import { readSummaries, type TicketDetail, ticketQuery } from '../tickets.queries.ts'

/** The part of a ticket's story that comes before what is loaded. */
export function readEarlier(ticketId: string, before: string) {
  const params = { path: { ticket: ticketId }, query: { before: Number(before) } }
  return unwrap(api.GET('/api/tickets/{ticket}/timeline', { params }))
}

/** Remembers how far the reader has come; the row in the list is then no longer bold. */
export function useMarkRead({ id, key }: Pick<TicketDetail, 'id' | 'key'>) {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: (position: number) =>
      unwrap(api.POST('/api/tickets/{ticket}/read', { params: { path: { ticket: id } }, body: { position } })),
    async onSuccess(_, position) {
      queries.setQueryData(
        ticketQuery(key).queryKey,
        (ticket) => ticket && { ...ticket, readPosition: Math.max(ticket.readPosition, position) },
      )
      applyNews(queries, { changed: await readSummaries([id]), lostIds: [] })
    },
  })
}

/** Tries the mail again that carries a reply. */
export function useRetryMail({ id }: Pick<TicketDetail, 'id'>) {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: (mail: string) => unwrap(api.POST('/api/outbound-mails/{mail}/retry', { params: { path: { mail } } })),
    onSuccess: async () => applyNews(queries, { changed: await readSummaries([id]), lostIds: [] }),
  })
}
