import { Avatar } from '@keydesk/ui/avatar.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { shortNameOf } from '@keydesk/ui/person.ts'
import { PriorityGlyph } from '@keydesk/ui/priority-glyph.tsx'
import { PriorityLabel } from '@keydesk/ui/priority-label.tsx'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { StatusLabel } from '@keydesk/ui/status-label.tsx'
import { IconPaperclip } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useState } from 'react'
import { DraftMark } from '../composer/draft-mark.tsx'
import type { TicketMatch, TicketSummary } from '../tickets.queries.ts'
import type { Column } from './columns.ts'
import { type ListFilter, type Sort, searchOf } from './list-filter.ts'
import { MarkedText, MatchLine } from './match-line.tsx'
import { RowActions } from './row-actions.tsx'
import styles from './ticket-table.module.css'

interface Props {
  readonly ticket: TicketSummary
  readonly index: number
  readonly filter: ListFilter
  /** Where the words stand that were searched, when that is in no column. */
  readonly match: TicketMatch | undefined
  readonly isCursor: boolean
  readonly columns: readonly Column[]
  readonly isSelected: boolean
  /** While tickets are chosen, keys mean the chosen ones, not the one under the cursor. */
  readonly isSelecting: boolean
  /** Where the row begins, and how high it is, in pixels. */
  readonly start: number
  readonly height: number
  readonly onOpen: (index: number) => void
  readonly onSelect: (id: string, isRange: boolean) => void
}

/** One ticket of the list. The whole row is its link; what can be done shows where the pointer or the cursor is. */
export const TicketRow = memo(function TicketRow({
  ticket,
  index,
  filter,
  match,
  columns,
  isCursor,
  isSelected,
  isSelecting,
  start,
  height,
  onOpen,
  onSelect,
}: Props) {
  const [isHovered, setHovered] = useState(false)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { key, subject, customer, status, priority, assignee, category, createdAt, updatedAt, isUnread, messageCount, hasAttachments } =
    ticket
  const isDone = status === 'resolved' || status === 'closed'

  const cells: Partial<Record<Sort, ReactNode>> = {
    number: (
      <td key="number" data-column="number" className={styles.number}>
        {key}
      </td>
    ),
    subject: (
      <td key="subject" data-column="subject" className={styles.subject}>
        <Link
          to="/tickets/$ticket"
          params={{ ticket: key }}
          search={searchOf(filter)}
          className={styles.link}
          title={subject}
          onClick={() => onOpen(index)}
        >
          {filter.q === '' ? subject : <MarkedText text={subject} query={filter.q} />}
        </Link>
        {match && <MatchLine match={match} />}
        <DraftMark ticketId={ticket.id} />
        {hasAttachments && <IconPaperclip size={14} stroke={1.6} className={styles.meta} role="img" aria-label={t('Has attachments')} />}
        {messageCount > 1 && (
          <span className={styles.meta} title={t('{count, plural, one {# message} other {# messages}}', { count: messageCount })}>
            {messageCount}
          </span>
        )}
      </td>
    ),
    customer: (
      <td key="customer" data-column="customer" className={styles.customer} title={`${customer.name} ${customer.email}`}>
        <b className={styles.name}>{filter.q === '' ? customer.name : <MarkedText text={customer.name} query={filter.q} />}</b>
        {customer.name !== customer.email && <span className={styles.email}>{customer.email}</span>}
      </td>
    ),
    status: (
      <td key="status" className={styles.cell} data-column="status">
        <StatusLabel status={status} />
      </td>
    ),
    priority: (
      <td key="priority" className={styles.cell} data-column="priority">
        <PriorityLabel priority={priority} />
      </td>
    ),
    assignee: (
      <td key="assignee" data-column="assignee" className={styles.assignee} title={assignee?.name ?? t('Unassigned')}>
        <Avatar person={assignee && { kind: 'agent', ...assignee }} />
        <span className={styles.owner} data-nobody={assignee === null || undefined}>
          {assignee ? shortNameOf(assignee.name) : t('Unassigned')}
        </span>
      </td>
    ),
    category: (
      <td key="category" className={styles.cell} data-column="category">
        {category?.label}
      </td>
    ),
    created: (
      <td key="created" className={styles.time} data-column="created">
        <RelativeTime at={createdAt} form="day" />
      </td>
    ),
    updated: (
      <td key="updated" className={styles.time} data-column="updated">
        <RelativeTime at={updatedAt} />
      </td>
    ),
  }

  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isCursor || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height }}
      data-cursor={isCursor || undefined}
      data-selected={isSelected || undefined}
      data-unread={isUnread || undefined}
      data-done={isDone || undefined}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      <td className={styles.mark}>
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('Select {ticket}', { ticket: key })}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event) => onSelect(ticket.id, event.shiftKey)}
        />
        {isUnread && <span className={styles.unread} role="img" aria-label={t('Unread')} title={t('Unread')} />}
      </td>
      <td className={styles.glyph} aria-hidden="true">
        <StatusGlyph status={status} />
      </td>
      {columns.map(({ sort }) => cells[sort])}
      <td className={styles.brief} aria-hidden="true">
        {(priority === 'high' || priority === 'critical') && <PriorityGlyph priority={priority} />}
        <Avatar person={assignee && { kind: 'agent', ...assignee }} size={18} />
      </td>
      <td className={styles.actions}>
        {(isHovered || isCursor || isMenuOpen) && (
          <RowActions ticket={ticket} filter={filter} isCursor={isCursor && !isSelecting} isOpen={isMenuOpen} onOpenChange={setMenuOpen} />
        )}
      </td>
    </tr>
  )
})
