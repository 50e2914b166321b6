import { writtenNumber } from '@keydesk/ui/written-number.ts'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { filterFrom, isNarrowed, type ListFilter } from '../list/list-filter.ts'
import { countsQuery, type TicketSummary, ticketQuery, ticketsQuery } from '../tickets.queries.ts'

const route = getRouteApi('/desk/tickets/$ticket')

/** The list that a ticket was opened from, and its neighbours there. */
export interface Queue {
  readonly filter: ListFilter
  readonly tickets: readonly TicketSummary[]
  readonly isLoading: boolean
  /** How many tickets the list holds, as far as it is known: `14`, `50+`. */
  readonly size: string
  /** The place of the open ticket, from 1; null when it stands elsewhere. */
  readonly place: number | null
  readonly previous: TicketSummary | undefined
  readonly next: TicketSummary | undefined
  readonly hasMore: boolean
  loadMore(): void
}

const countNames = { needs_response: 'needsResponse', mine: 'mine', unassigned: 'unassigned', urgent: 'urgent', all: 'all' } as const

/** The filter stands in the address of the ticket too, so that a reload keeps the place in the list. */
export function useQueue(ticketKey: string): Queue {
  const queries = useQueryClient()
  const search = route.useSearch()
  const filter = useMemo(() => filterFrom(search), [search])
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ticketsQuery(filter))
  const { data: counts } = useQuery(countsQuery)

  const tickets = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  const index = tickets.findIndex(({ key }) => key === ticketKey)
  const [previous, next] = index < 0 ? [] : [tickets[index - 1], tickets[index + 1]]

  // The neighbours are there before anybody asks for them.
  const neighbours = [next?.key, previous?.key].filter((key) => key !== undefined).join(' ')
  useEffect(() => {
    for (const key of neighbours.split(' ').filter(Boolean)) void queries.prefetchQuery(ticketQuery(key))
  }, [queries, neighbours])

  const loadMore = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  const isAtEnd = index >= 0 && index === tickets.length - 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once when the last loaded ticket is reached
  useEffect(() => {
    if (isAtEnd) loadMore()
  }, [isAtEnd])

  const counted = isNarrowed(filter) ? undefined : counts?.[countNames[filter.view]]
  const size = counted
    ? `${writtenNumber(counted.count)}${counted.isCapped ? '+' : ''}`
    : `${writtenNumber(tickets.length)}${hasNextPage ? '+' : ''}`

  return {
    filter,
    tickets,
    isLoading: isPending,
    size,
    place: index < 0 ? null : index + 1,
    previous,
    next,
    hasMore: hasNextPage,
    loadMore,
  }
}
