import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from '#admin/kernel/me.queries.ts'
import { parseSearch } from '#admin/platform/text-search.ts'
import { filterFrom } from '#admin/support/tickets/list/list-filter.ts'
import { countsQuery, ticketQuery, ticketsQuery } from '#admin/support/tickets/tickets.queries.ts'

/**
 * What the first page needs is asked for at once, its code and its data beside each other, instead of one after the
 * other. Whoever is not signed in is refused all of it, and led to the sign-in page by the router.
 */
export function headStart(queries: QueryClient, { pathname, search }: { pathname: string; search: string }): void {
  const [, ticket] = /\/admin\/tickets(?:\/([^/]+))?\/?$/.exec(pathname) ?? []
  if (ticket) {
    void import('#admin/support/tickets/detail/ticket-page.tsx')
    void queries.prefetchQuery(ticketQuery(decodeURIComponent(ticket)))
  } else if (/\/admin(\/tickets)?\/?$/.test(pathname)) {
    void queries.prefetchInfiniteQuery(ticketsQuery(filterFrom(parseSearch(search))))
  } else {
    return
  }
  void queries.prefetchQuery(meQuery)
  void queries.prefetchQuery(countsQuery)
}
