import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'
import { timesOf } from './list/date-range.ts'
import type { ListFilter } from './list/list-filter.ts'

export type TicketPage = Answer<'/api/tickets'>
export type TicketSummary = TicketPage['items'][number]
/** A line of a message, a note or the name of a file with the words that were searched. */
export type TicketMatch = TicketPage['matches'][number]
export type TicketStatus = TicketSummary['status']
export type TicketPriority = TicketSummary['priority']
export type TicketDetail = Answer<'/api/tickets/{ticket}'>
export type NewTicket = paths['/api/tickets']['post']['requestBody']['content']['application/json']
export type TicketChange = Omit<paths['/api/tickets/{ticket}']['patch']['requestBody']['content']['application/json'], 'version'>

const minute = 60_000
const all = ['tickets'] as const
export const ticketsKey = all
export const listsKey = [...all, 'list'] as const
export const detailsKey = [...all, 'detail'] as const
export const incidentsKey = [...all, 'incident'] as const

/** A list, page by page. It stays fresh by what happens live, not by asking again. */
export const ticketsQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: [...listsKey, filter] as const,
    queryFn: ({ pageParam, signal }) => readTickets(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * minute,
  })

/** What a filter asks the server for, its order apart. Days are those of the reader. */
export function askedBy({ view, hasAttachment, created, updated, q, ...filter }: ListFilter) {
  const [createdTimes, updatedTimes] = [timesOf(created), timesOf(updated)]
  return {
    view,
    ...(filter.status.length > 0 && { status: [...filter.status] }),
    ...(filter.priority.length > 0 && { priority: [...filter.priority] }),
    ...(filter.assignee.length > 0 && { assignee: [...filter.assignee] }),
    ...(filter.category.length > 0 && { category: [...filter.category] }),
    ...(filter.customer.length > 0 && { customer: [...filter.customer] }),
    ...(filter.tag.length > 0 && { tag: [...filter.tag] }),
    ...(hasAttachment !== null && { hasAttachment }),
    ...(createdTimes.from && { createdFrom: createdTimes.from }),
    ...(createdTimes.to && { createdTo: createdTimes.to }),
    ...(updatedTimes.from && { updatedFrom: updatedTimes.from }),
    ...(updatedTimes.to && { updatedTo: updatedTimes.to }),
    ...(q && { q }),
  }
}

export function readTickets(filter: ListFilter, after?: string, signal?: AbortSignal): Promise<TicketPage> {
  const { sort, order } = filter
  const query = { ...askedBy(filter), sort, order, ...(after && { after }) }
  return unwrap(api.GET('/api/tickets', { params: { query }, ...(signal && { signal }) }))
}

/** How many tickets each quick filter holds. */
export const countsQuery = queryOptions({
  queryKey: [...all, 'counts'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/counts', { signal })),
})

/** One ticket with its conversation, by number (`TICK-1001`) or id. */
export const ticketQuery = (ticket: string) =>
  queryOptions({
    queryKey: [...detailsKey, ticket] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}', { params: { path: { ticket } }, signal })),
  })

/** The rows of these tickets as they are now, at most 200; one that is missing is not there for the reader. */
export async function readSummaries(ids: readonly string[]): Promise<TicketSummary[]> {
  const { items } = await unwrap(api.GET('/api/tickets/summaries', { params: { query: { ids: [...ids] } } }))
  return items
}

/** The tickets that a few words or a number mean best. */
export const foundTicketsQuery = (q: string) =>
  queryOptions({
    queryKey: [...all, 'found', q] as const,
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/tickets', { params: { query: { q, limit: 6 } }, signal }))).items,
    placeholderData: keepPreviousData,
  })
