import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, type paths, unwrap } from '#admin/kernel/api.ts'

export type NotificationPage = Answer<'/api/notifications'>
export type Notification = NotificationPage['items'][number]
type Marks = paths['/api/notifications/marks']['post']['requestBody']['content']['application/json']

export const notificationsKey = ['notifications'] as const

/** The inbox, newest first. It stays fresh by what happens live. */
export const notificationsQuery = (isUnreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey, 'list', isUnreadOnly] as const,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/notifications', {
          params: { query: { ...(isUnreadOnly && { unread: 'true' }), ...(pageParam && { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** How much of the inbox is unread. */
export const unreadQuery = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/notifications/unread', { signal })),
})

/** Read or unread, shown at once. */
export function useMarkNotifications() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Marks) => unwrap(api.POST('/api/notifications/marks', { body })),
    onMutate({ isRead, ids }: Marks) {
      const readAt = isRead ? new Date().toISOString() : null
      const mark = (one: Notification) => (!ids || ids.includes(one.id) ? { ...one, readAt } : one)
      queries.setQueryData(notificationsQuery(false).queryKey, (data) =>
        data && ids ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(mark) })) } : data,
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  })
}
