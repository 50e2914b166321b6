import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { IconCheck, IconCircleDot } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import styles from './inbox-page.module.css'
import { notificationWords, placeOf } from './notification-words.ts'
import type { Notification } from './notifications.queries.ts'

interface Props {
  readonly entry: Notification
  readonly isCursor: boolean
  readonly onOpen: (entry: Notification) => void
  readonly onToggle: (entry: Notification) => void
}

/** One entry: what happened to which ticket, and when. */
export function InboxRow({ entry, isCursor, onOpen, onToggle }: Props) {
  const { id, ticket, causes, readAt, createdAt } = entry

  function click(event: MouseEvent) {
    // With a modifier it opens in a tab of its own, as any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen(entry)
  }

  return (
    <li className={styles.row} data-entry={id} data-cursor={isCursor || undefined} data-unread={readAt === null || undefined}>
      <Link to="/tickets/$ticket" params={{ ticket: ticket.key }} search={{ at: placeOf(causes) }} className={styles.link} onClick={click}>
        <span className={styles.dot} role="img" aria-label={readAt === null ? t('Unread') : t('Read')} />
        <span className={styles.words}>
          <span className={styles.what}>{notificationWords(causes)}</span>
          <span className={styles.ticket}>
            <span className={styles.number}>{ticket.key}</span> {ticket.subject} · {ticket.customer}
          </span>
        </span>
        <RelativeTime at={createdAt} form="clock" className={styles.time ?? ''} />
      </Link>
      <IconButton label={readAt === null ? t('Mark as read') : t('Mark as unread')} shortcut="u" onClick={() => onToggle(entry)}>
        {readAt === null ? <IconCheck size={16} stroke={1.6} /> : <IconCircleDot size={16} stroke={1.6} />}
      </IconButton>
    </li>
  )
}
