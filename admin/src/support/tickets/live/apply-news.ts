import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { meQuery } from '#admin/kernel/me.queries.ts'
import type { ListFilter } from '../list/list-filter.ts'
import {
  countsQuery,
  detailsKey,
  incidentsKey,
  listsKey,
  type TicketDetail,
  type TicketPage,
  type TicketSummary,
} from '../tickets.queries.ts'
import { mergeTickets } from './merge-tickets.ts'

export interface TicketNews {
  readonly changed: readonly TicketSummary[]
  /** Tickets that the reader no longer sees. */
  readonly lostIds: readonly string[]
}

export const waitingKey = (filter: ListFilter) => ['tickets', 'waiting', filter] as const

type Pages = InfiniteData<TicketPage, string | undefined>

/** Brings everything that is loaded up to date with what has happened: the lists, the counts, the open ticket. */
export function applyNews(queries: QueryClient, { changed, lostIds }: TicketNews): void {
  const myId = queries.getQueryData(meQuery.queryKey)?.id ?? ''

  for (const [key, data] of queries.getQueriesData<Pages>({ queryKey: listsKey })) {
    const filter = key[2] as ListFilter
    if (data) applyToList(queries, { key, data, filter, myId }, changed, lostIds)
  }

  // One that is being read already because of the same news is not read from the beginning again.
  readDetailsAnew(queries, [...changed.map(({ id }) => id), ...lostIds], { cancelRefetch: false })
  void queries.invalidateQueries({ queryKey: countsQuery.queryKey })
  void queries.invalidateQueries({ queryKey: incidentsKey })
}

/** The open ticket, if it is one of these, is read again; others of them when they are opened. */
export function readDetailsAnew(queries: QueryClient, ids: readonly string[], { cancelRefetch = true } = {}): void {
  const affected = new Set(ids)
  void queries.invalidateQueries(
    { queryKey: detailsKey, predicate: ({ state }) => affected.has((state.data as TicketDetail | undefined)?.id ?? '') },
    { cancelRefetch },
  )
}

interface CachedList {
  readonly key: readonly unknown[]
  readonly data: Pages
  readonly filter: ListFilter
  readonly myId: string
}

function applyToList(
  queries: QueryClient,
  { key, data, filter, myId }: CachedList,
  changed: readonly TicketSummary[],
  lostIds: readonly string[],
) {
  const lost = new Set(lostIds)
  const tickets = data.pages.flatMap(({ items }) => items)
  const goesOn = (data.pages.at(-1)?.next ?? null) !== null
  const merged = mergeTickets({ tickets, goesOn, filter, myId }, changed)

  // Nothing can move in a list where nothing stands.
  if (tickets.length === 0 && merged.waiting.length > 0) {
    void queries.invalidateQueries({ queryKey: key, exact: true })
    return
  }

  const byId = new Map(merged.tickets.map((ticket) => [ticket.id, ticket]))
  queries.setQueryData<Pages>(key, {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.filter(({ id }) => !lost.has(id)).map((ticket) => byId.get(ticket.id) ?? ticket),
    })),
  })
  queries.setQueryData<readonly string[]>(waitingKey(filter), (waiting = []) =>
    [...new Set([...waiting, ...merged.waiting])].filter((id) => !lost.has(id)),
  )
}
