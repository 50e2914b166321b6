import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { waitingKey } from '../live/apply-news.ts'
import { readTickets, type TicketMatch, type TicketPage, type TicketSummary, ticketsQuery } from '../tickets.queries.ts'
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
  /** Whether only the newest of many texts with the words were looked at. */
  readonly isNewestOnly: boolean
  /** Where the words that were searched stand, by ticket. */
  readonly matches: ReadonlyMap<string, TicketMatch>
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
  const matches = useMemo(() => new Map(data?.pages.flatMap((page) => page.matches.map((match) => [match.ticketId, match])) ?? []), [data])

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
    isNewestOnly: data?.pages[0]?.isNewestOnly ?? false,
    matches,
    updates: waiting.length,
    loadMore,
    refresh,
  }
}
