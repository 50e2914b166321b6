import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { unreadQuery, useMarkNotifications } from './notifications.queries.ts'

/** What the reader was told of a ticket is read when they look at the ticket, also when it is told while they do. */
export function useReadOnOpen(ticket: string | undefined): void {
  const { data } = useQuery(unreadQuery)
  const { mutate } = useMarkNotifications()
  const count = data?.count ?? 0

  useEffect(() => {
    if (!ticket || count === 0) return
    const mark = () => document.visibilityState === 'visible' && mutate({ isRead: true, ticket })
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [ticket, count, mutate])
}
