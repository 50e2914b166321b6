import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'
import { applyNews, readDetailsAnew } from '../live/apply-news.ts'
import { detailsKey, readSummaries, type TicketDetail, ticketQuery } from '../tickets.queries.ts'

/** A ticket that was merged, itself and not the one that it leads to. */
export const mergedTicketQuery = (ticket: string) =>
  queryOptions({
    queryKey: [...detailsKey, ticket, 'itself'] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}', { params: { path: { ticket }, query: { asIs: 'true' } }, signal })),
  })

/** What merging would do. */
export const mergePreviewQuery = (primary: string, sources: readonly string[]) =>
  queryOptions({
    queryKey: ['tickets', 'merge-preview', primary, ...sources],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/tickets/{ticket}/merges/preview', {
          params: { path: { ticket: primary }, query: { sources: [...sources] } },
          signal,
        }),
      ),
    enabled: sources.length > 0,
    staleTime: 0,
  })

const minute = 60_000

/** Tickets of the last days that are about the same. */
export const similarQuery = (ticket: string) =>
  queryOptions({
    queryKey: ['tickets', 'similar', ticket],
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}/similar', { params: { path: { ticket } }, signal })),
    select: ({ items }) => items,
    staleTime: minute,
  })

export function useMergeTickets() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ primary, sources }: { primary: string; sources: readonly { id: string; key: string }[] }) =>
      unwrap(
        api.POST('/api/tickets/{ticket}/merges', {
          params: { path: { ticket: primary } },
          body: { sources: sources.map(({ id }) => id) },
        }),
      ),
    async onSuccess(merged, { sources }) {
      const ids = sources.map(({ id }) => id)
      readDetailsAnew(queries, [...ids, merged.id])
      applyNews(queries, { changed: [merged, ...(await readSummaries(ids))], lostIds: [] })
    },
  })
}

export function useUndoMerge() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ key }: Pick<TicketDetail, 'key'>) =>
      unwrap(api.DELETE('/api/tickets/{ticket}/merge', { params: { path: { ticket: key } } })),
    async onSuccess(source) {
      // Under its number lies what it led to.
      queries.removeQueries({ queryKey: ticketQuery(source.key).queryKey })
      await queries.invalidateQueries({ queryKey: detailsKey })
      applyNews(queries, { changed: [source], lostIds: [] })
    },
  })
}
