import { Avatar } from '@keydesk/ui/avatar.tsx'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import { searchOf } from '../list/list-filter.ts'
import type { TicketSummary } from '../tickets.queries.ts'
import styles from './queue-panel.module.css'
import { queueTitle } from './queue-title.ts'
import type { Queue } from './use-queue.ts'

const rowHeight = 53

/** The list that the agent works through, beside the ticket that is open. Its order stays as it was. */
export function QueuePanel({ queue, openKey, hide }: { queue: Queue; openKey: string; hide: () => void }) {
  const { filter, tickets, size, place, hasMore, loadMore, isLoading } = queue
  const list = useRef<HTMLDivElement>(null)
  const search = useMemo(() => searchOf(filter), [filter])
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => tickets[index]?.id ?? index,
  })
  const items = rows.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && lastShown >= tickets.length - 5) loadMore()
  }, [hasMore, lastShown, tickets.length, loadMore])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another ticket moves the list
  useEffect(() => {
    if (place !== null) rows.scrollToIndex(place - 1)
  }, [place === null, openKey])

  return (
    <aside className={styles.queue} aria-label={t('List')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{queueTitle(filter)}</h2>
        <span className={styles.size}>{size}</span>
        <span className={styles.space} />
        <IconButton label={t('Hide list')} shortcut="[" onClick={hide}>
          <IconLayoutSidebarLeftCollapse />
        </IconButton>
      </header>
      <div ref={list} className={styles.list}>
        {isLoading && <SkeletonRows />}
        <ul className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const ticket = tickets[index]
            return (
              ticket && (
                <li key={key} className={styles.place} style={{ transform: `translateY(${start}px)` }}>
                  <Row ticket={ticket} isOpen={ticket.key === openKey} search={search} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </aside>
  )
}

interface RowProps {
  readonly ticket: TicketSummary
  readonly isOpen: boolean
  readonly search: ReturnType<typeof searchOf>
}

const Row = memo(function Row({ ticket, isOpen, search }: RowProps) {
  return (
    <Link
      to="/tickets/$ticket"
      params={{ ticket: ticket.key }}
      search={search}
      className={styles.row}
      data-open={isOpen || undefined}
      data-unread={ticket.isUnread || undefined}
      aria-current={isOpen || undefined}
    >
      <span className={styles.first}>
        <StatusGlyph status={ticket.status} isAlone />
        <span className={styles.subject}>{ticket.subject}</span>
      </span>
      <span className={styles.second}>
        <span className={styles.customer}>{ticket.customer.name}</span>
        {ticket.assignee && <Avatar person={{ kind: 'agent', ...ticket.assignee }} size={18} isAlone />}
        <RelativeTime at={ticket.awaitingReplySince ?? ticket.updatedAt} />
      </span>
    </Link>
  )
})
