import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { waitingKey } from '../live/apply-news.ts'
import { readTickets, type TicketPage, type TicketSummary, ticketsQuery } from '../tickets.queries.ts'
import type { ListFilter } from './list-filter.ts'

export interface TicketList {
  readonly tickets: readonly TicketSummary[]
  /** Nothing has been loaded yet. */
  readonly isLoading: boolean
  /** What is shown is still the list before. */
  readonly isBehind: boolean
  readonly error: Error | null
  /** Whether there is more than is loaded. */
  readonly goesOn: boolean
  /** How many tickets would move, come or go if the list were read anew. */
  readonly updates: number
  loadMore(): void
  /** Reads the list anew from its beginning; what is shown stays until it is there. */
  refresh(): Promise<void>
}

/** The tickets of a list as far as they are loaded. */
export function useTicketList(filter: ListFilter): TicketList {
  const queries = useQueryClient()
  const query = useInfiniteQuery({ ...ticketsQuery(filter), placeholderData: keepPreviousData })
  const { data: waiting = [] } = useQuery<readonly string[]>({ queryKey: waitingKey(filter), enabled: false, initialData: [] })

  const { data, isPending, isPlaceholderData, error, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const tickets = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])

  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])

  const refresh = useCallback(async () => {
    const { queryKey } = ticketsQuery(filter)
    await queries.cancelQueries({ queryKey, exact: true })
    const first = await readTickets(filter)
    queries.setQueryData<InfiniteData<TicketPage, string | undefined>>(queryKey, { pages: [first], pageParams: [undefined] })
    queries.setQueryData(waitingKey(filter), [])
  }, [queries, filter])

  return {
    tickets,
    isLoading: isPending,
    isBehind: isPlaceholderData,
    error: tickets.length > 0 && !isPlaceholderData ? null : error,
    goesOn: hasNextPage,
    updates: waiting.length,
    loadMore,
    refresh,
  }
}
