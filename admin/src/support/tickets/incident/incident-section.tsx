import { t } from '@keydesk/ui/messages.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ContextSection } from '../context/context-section.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { type Incident, incidentQuery } from './incident.queries.ts'
import styles from './incident-section.module.css'
import { PlatformState } from './platform-state.tsx'

const shown = 6

/** The incident that the ticket is in: who else reports it, and the way to all of them. */
export function IncidentSection({ ticket }: { ticket: TicketDetail }) {
  const { data: incident } = useQuery(incidentQuery(ticket.key))
  if (!incident) return null
  const { members } = incident

  return (
    <ContextSection title={t('Incident')} count={members.length}>
      <ul>
        {members.slice(0, shown).map(({ id, key, subject, status, customer }) => (
          <li key={id}>
            <Link to="/tickets/$ticket" params={{ ticket: key }} className={styles.member} title={`${key} ${subject}`}>
              <StatusGlyph status={status} isAlone />
              <span className={styles.subject}>{subject}</span>
              <span className={styles.customer}>{customer.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      {members.length > shown && <p className={styles.more}>{t('and {count, number} more', { count: members.length - shown })}</p>}
      <SolutionOffer incident={incident} />
      <div className={styles.platform}>
        <PlatformState />
      </div>
      <div className={styles.buttons}>
        <Button size="xs" component={OpenIncident} ticket={ticket.key}>
          {t('Open incident')}
        </Button>
      </div>
    </ContextSection>
  )
}

/** Once the one that leads is solved, the others can have its solution. */
export function SolutionOffer({ incident: { members } }: { incident: Incident }) {
  const lead = members.find(({ isLead }) => isLead)
  const unsolved = members.filter(({ isLead, status }) => !isLead && status !== 'resolved' && status !== 'closed')
  if (!lead || (lead.status !== 'resolved' && lead.status !== 'closed') || unsolved.length === 0) return null

  return (
    <p className={styles.offer} role="status">
      {t('{ticket} is resolved.', { ticket: lead.key })}{' '}
      <Link to="/tickets/$ticket/incident" params={{ ticket: lead.key }} search={{ write: 'solution' }}>
        {t('Send its solution to the other {count, number}', { count: unsolved.length })}
      </Link>
    </p>
  )
}

function OpenIncident({ ticket, ...props }: { ticket: string }) {
  return <Link to="/tickets/$ticket/incident" params={{ ticket }} {...props} />
}
