import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { StatusLabel } from '@keydesk/ui/status-label.tsx'
import { Checkbox } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type Member, useLeaveIncident } from './incident.queries.ts'
import styles from './incident-members.module.css'

interface Props {
  readonly members: readonly Member[]
  /** Those that a reply or a status is for. */
  readonly chosenIds: ReadonlySet<string>
  readonly onChoose: (ids: ReadonlySet<string>) => void
  readonly mayChange: boolean
}

/** The tickets of an incident, each with its customer and how it stands. */
export function IncidentMembers({ members, chosenIds, onChoose, mayChange }: Props) {
  const leave = useLeaveIncident()
  const customers = new Set(members.map(({ customer }) => customer.email)).size

  function choose(id: string, isChosen: boolean) {
    onChoose(new Set(isChosen ? [...chosenIds, id] : [...chosenIds].filter((one) => one !== id)))
  }

  return (
    <section className={styles.section} aria-label={t('Tickets of the incident')}>
      <h2 className={styles.title}>
        {t('Tickets')}{' '}
        <span className={styles.count}>
          {t('{tickets, plural, one {# ticket} other {# tickets}}, {customers, plural, one {# customer} other {# customers}}', {
            tickets: members.length,
            customers,
          })}
        </span>
      </h2>
      <ul>
        {members.map(({ id, key, subject, status, customer, isLead, createdAt }) => (
          <li key={id} className={styles.row}>
            <Checkbox
              aria-label={t('Include {ticket}', { ticket: key })}
              checked={chosenIds.has(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
            <span className={styles.key}>{key}</span>
            <span className={styles.matter}>
              <Link
                to="/tickets/$ticket"
                params={{ ticket: key }}
                className={styles.subject}
                data-lead={isLead || undefined}
                title={subject}
              >
                {subject}
              </Link>
              {isLead && <span className={styles.lead}>{t('leads')}</span>}
            </span>
            <span className={styles.customer} title={customer.email}>
              {customer.name}
            </span>
            <span className={styles.status}>
              <StatusLabel status={status} />
            </span>
            <RelativeTime at={createdAt} form="clock" className={styles.time ?? ''} />
            {mayChange && (
              <IconButton label={t('Take {ticket} out of the incident', { ticket: key })} onClick={() => leave.mutate({ id })}>
                <IconUnlink />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {leave.error && (
        <p className={styles.trouble} role="alert">
          {leave.error.message}
        </p>
      )}
    </section>
  )
}
