import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'
import { tagsQuery } from '#admin/support/tags/tags.queries.ts'
import { applyNews } from './live/apply-news.ts'
import { detailsKey, type TicketSummary } from './tickets.queries.ts'

/** What the server answers with is what lists and the open ticket show from then on. */
function useShow() {
  const queries = useQueryClient()
  return (changed: TicketSummary) => {
    applyNews(queries, { changed: [changed], lostIds: [] })
    void queries.invalidateQueries({ queryKey: detailsKey })
  }
}

export function useTagTicket(id: string) {
  const show = useShow()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ add = [], remove = [] }: { add?: string[]; remove?: string[] }) =>
      unwrap(api.POST('/api/tickets/{ticket}/tags', { params: { path: { ticket: id } }, body: { add, remove } })),
    onSuccess: (changed) => {
      show(changed)
      void queries.invalidateQueries({ queryKey: tagsQuery.queryKey })
    },
  })
}

/** Until a time, or, with null, until the customer writes. */
export function useSnoozeTicket(id: string) {
  const show = useShow()
  return useMutation({
    mutationFn: (until: Date | null) =>
      unwrap(api.PUT('/api/tickets/{ticket}/snooze', { params: { path: { ticket: id } }, body: { until: until?.toISOString() ?? null } })),
    onSuccess: show,
  })
}

export function useWakeTicket(id: string) {
  const show = useShow()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/tickets/{ticket}/snooze', { params: { path: { ticket: id } } })),
    onSuccess: show,
  })
}

/** The answer that reopened it was just thanks. */
export function useKeepResolved(id: string) {
  const show = useShow()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/tickets/{ticket}/keep-resolved', { params: { path: { ticket: id } } })),
    onSuccess: show,
  })
}

export function useFollowTicket(id: string) {
  const queries = useQueryClient()
  const params = { path: { ticket: id } }
  return useMutation({
    mutationFn: (follow: boolean) =>
      follow ? unwrap(api.PUT('/api/tickets/{ticket}/follow', { params })) : unwrap(api.DELETE('/api/tickets/{ticket}/follow', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: detailsKey }),
  })
}
