import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Link } from '@tanstack/react-router'
import type { TicketDetail } from '../tickets.queries.ts'
import { ContextSection } from './context-section.tsx'
import styles from './previous-tickets.module.css'

/** What this customer asked before, as far as the reader may see it. */
export function PreviousTickets({ ticket: { previousTickets, customer } }: { ticket: TicketDetail }) {
  const others = customer.ticketCount - 1
  if (others === 0) {
    return (
      <ContextSection title={t('Previous tickets')}>
        <p className={styles.none}>{t('None that you can see.')}</p>
      </ContextSection>
    )
  }

  return (
    <ContextSection title={t('Previous tickets')} count={others}>
      <ul>
        {previousTickets.map(({ id, key, subject, status, createdAt }) => (
          <li key={id}>
            <Link to="/tickets/$ticket" params={{ ticket: key }} className={styles.ticket} title={`${key} ${subject}`}>
              <StatusGlyph status={status} isAlone />
              <span className={styles.subject}>{subject}</span>
              <RelativeTime at={createdAt} form="day" className={styles.date ?? ''} />
            </Link>
          </li>
        ))}
      </ul>
    </ContextSection>
  )
}
