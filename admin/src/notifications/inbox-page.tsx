import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { writtenDay } from '@keydesk/ui/written-time.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import type { TextSearch } from '#admin/platform/text-search.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import styles from './inbox-page.module.css'
import { InboxRow } from './inbox-row.tsx'
import { placeOf } from './notification-words.ts'
import { type Notification, notificationsQuery, unreadQuery, useMarkNotifications } from './notifications.queries.ts'

/** What the reader is to know of, day by day. */
export function InboxPage() {
  const { show } = useSearch({ strict: false }) as TextSearch
  const isUnreadOnly = show === 'unread'
  const navigate = useNavigate()
  const query = useInfiniteQuery(notificationsQuery(isUnreadOnly))
  const { data: unread } = useQuery(unreadQuery)
  const { mutate: mark } = useMarkNotifications()
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  const cursor = useCursor(entries)

  function open({ id, ticket, causes, readAt }: Notification) {
    if (!readAt) mark({ isRead: true, ids: [id] })
    void navigate({ to: '/tickets/$ticket', params: { ticket: ticket.key }, search: { at: placeOf(causes) } })
  }
  const toggle = ({ id, readAt }: Notification) => mark({ isRead: !readAt, ids: [id] })
  const markAll = () => mark({ isRead: true })
  const onCursor = (act: (entry: Notification) => void) => () => cursor.entry && act(cursor.entry)

  useShortcuts('Inbox', [
    { keys: 'j', alias: 'arrowdown', label: t('Next'), run: () => cursor.move(1) },
    { keys: 'k', alias: 'arrowup', label: t('Previous'), run: () => cursor.move(-1) },
    { keys: 'enter', label: t('Open the ticket there'), run: onCursor(open) },
    { keys: 'u', label: t('Mark read or unread'), run: onCursor(toggle) },
    { keys: 'shift+a', label: t('Mark all as read'), run: markAll },
  ])

  const tabs = [
    { value: '', label: t('All') },
    { value: 'unread', label: t('Unread'), ...(unread && { count: unread.count }) },
  ]
  return (
    <>
      <PageBar
        title={t('Inbox')}
        action={
          <Button onClick={markAll} disabled={!unread || unread.count === 0} aria-keyshortcuts="Shift+A">
            {t('Mark all read')}
          </Button>
        }
      />
      <CountTabs
        label={t('What is shown')}
        tabs={tabs}
        value={isUnreadOnly ? 'unread' : ''}
        onChange={(show) => void navigate({ to: '/inbox', search: { show: show || undefined } })}
      />
      <div className={styles.list} ref={cursor.list}>
        {query.isPending && <SkeletonRows rows={10} height="52px" />}
        {query.isError && entries.length === 0 && (
          <ErrorState title={t('The inbox could not be loaded')} onRetry={() => void query.refetch()}>
            {query.error.message} {t('Nothing in it is lost.')}
          </ErrorState>
        )}
        {query.isSuccess && entries.length === 0 && (
          <EmptyState
            title={isUnreadOnly ? t('All is read') : t('Nothing yet')}
            action={<Link to="/profile">{t('Choose what you hear of')}</Link>}
          >
            {t('New tickets, answers of customers, mentions and what is assigned to you appear here.')}
          </EmptyState>
        )}
        {daysOf(entries).map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h2 className={styles.day}>{day}</h2>
            <ul>
              {ofDay.map((entry) => (
                <InboxRow key={entry.id} entry={entry} isCursor={entry === cursor.entry} onOpen={open} onToggle={toggle} />
              ))}
            </ul>
          </section>
        ))}
        {query.hasNextPage && (
          <Button className={styles.more ?? ''} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('Show older')}
          </Button>
        )}
      </div>
    </>
  )
}

function daysOf(entries: readonly Notification[]): [string, Notification[]][] {
  const now = new Date()
  return [...Map.groupBy(entries, ({ createdAt }) => writtenDay(new Date(createdAt), { now }))]
}

/** The entry that the keys mean: the same one, also when others come in above it. */
function useCursor(entries: readonly Notification[]) {
  const [id, setId] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const index = entries.findIndex((entry) => entry.id === id)

  function move(step: number) {
    const next = entries[Math.min(Math.max(index + step, 0), entries.length - 1)]
    if (!next) return
    setId(next.id)
    list.current?.querySelector(`[data-entry="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return { list, entry: entries[index], move }
}
