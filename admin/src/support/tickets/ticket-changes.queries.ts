import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type once, unwrap } from '#admin/kernel/api.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { applyNews } from './live/apply-news.ts'
import { type NewTicket, readSummaries, type TicketChange, type TicketSummary } from './tickets.queries.ts'

/** Status, priority, owner or category. A refusal because somebody was faster brings what the ticket became. */
export function useChangeTicket() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ ticket, change }: { ticket: Pick<TicketSummary, 'id' | 'version'>; change: TicketChange }) =>
      unwrap(api.PATCH('/api/tickets/{ticket}', { params: { path: { ticket: ticket.id } }, body: { version: ticket.version, ...change } })),
    onSuccess: (changed) => applyNews(queries, { changed: [changed], lostIds: [] }),
    onError: (error) => {
      if (!isProblem(error, 'stale_version')) return
      applyNews(queries, { changed: [error.facts.current as TicketSummary], lostIds: [] })
    },
  })
}

/** A new ticket. Sent twice with the same `header` it is made once. */
export function useCreateTicket() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ body, header }: { body: NewTicket; header: ReturnType<typeof once> }) =>
      unwrap(api.POST('/api/tickets', { body, params: { header } })),
    onSuccess: (created) => applyNews(queries, { changed: [created], lostIds: [] }),
  })
}

export function useMarkUnread() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: (ticket: TicketSummary) => unwrap(api.DELETE('/api/tickets/{ticket}/read', { params: { path: { ticket: ticket.id } } })),
    onSuccess: async (_, { id }) => applyNews(queries, { changed: await readSummaries([id]), lostIds: [] }),
  })
}
