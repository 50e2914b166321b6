import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type once, unwrap } from '#admin/kernel/api.ts'
import { applyNews } from '../live/apply-news.ts'
import { incidentsKey, readSummaries, type TicketStatus } from '../tickets.queries.ts'

export type Incident = NonNullable<Answer<'/api/tickets/{ticket}/incident'>['incident']>
export type Member = Incident['members'][number]
export type IncidentEntry = Answer<'/api/tickets/{ticket}/incident/timeline'>['items'][number]
export type Afterwards = 'keep' | 'waiting' | 'resolve'

/** The incident of a ticket, as far as the reader sees its tickets; null when it is in none. */
export const incidentQuery = (ticket: string) =>
  queryOptions({
    queryKey: [...incidentsKey, ticket],
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}/incident', { params: { path: { ticket } }, signal })),
    select: ({ incident }) => incident,
  })

/** What was said on all of its tickets. */
export const incidentTimelineQuery = (ticket: string) =>
  queryOptions({
    queryKey: [...incidentsKey, ticket, 'timeline'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}/incident/timeline', { params: { path: { ticket } }, signal })),
  })

export function readEarlierOfIncident(ticket: string, before: string) {
  return unwrap(api.GET('/api/tickets/{ticket}/incident/timeline', { params: { path: { ticket }, query: { before } } }))
}

const halfSecond = 500

/** How far a reply to all has come. */
export const replyProgressQuery = (reply: string | null) =>
  queryOptions({
    queryKey: ['tickets', 'incident-reply', reply],
    queryFn: ({ signal }) => unwrap(api.GET('/api/incident-replies/{reply}', { params: { path: { reply: reply ?? '' } }, signal })),
    enabled: reply !== null,
    refetchInterval: ({ state }) => (state.data && state.data.waiting === 0 ? false : halfSecond),
  })

export function useLinkToIncident() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ ticket, others }: { ticket: string; others: readonly string[] }) =>
      unwrap(api.POST('/api/tickets/{ticket}/incident', { params: { path: { ticket } }, body: { tickets: [...others] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: incidentsKey }),
  })
}

export function useLeaveIncident() {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ id }: Pick<Member, 'id'>) => unwrap(api.DELETE('/api/tickets/{ticket}/incident', { params: { path: { ticket: id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: incidentsKey }),
  })
}

/** One status for these tickets; which of them stayed as they were, and why, is the answer. */
export function useIncidentStatus(ticket: string) {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: ({ status, members }: { status: TicketStatus; members: readonly Member[] }) =>
      unwrap(
        api.POST('/api/tickets/{ticket}/incident/status', {
          params: { path: { ticket } },
          body: { status, ticketIds: members.map(({ id }) => id) },
        }),
      ),
    async onSuccess(_, { members }) {
      await queries.invalidateQueries({ queryKey: incidentsKey })
      applyNews(queries, { changed: await readSummaries(members.map(({ id }) => id)), lostIds: [] })
    },
  })
}

export interface ReplyToAll {
  readonly html: string
  readonly afterwards: Afterwards
  readonly members: readonly Member[]
  readonly header: ReturnType<typeof once>
}

/** One text for many. Sent twice with the same `header` it goes out once. */
export function useReplyToAll(ticket: string) {
  return useMutation({
    mutationFn: ({ html, afterwards, members, header }: ReplyToAll) =>
      unwrap(
        api.POST('/api/tickets/{ticket}/incident/replies', {
          params: { path: { ticket }, header },
          body: { html, afterwards, ticketIds: members.map(({ id }) => id) },
        }),
      ),
  })
}
