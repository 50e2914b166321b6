import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { StatusLabel } from '@keydesk/ui/status-label.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import table from '#admin/platform/plain-table.module.css'
import { customerTicketsQuery } from './customers.queries.ts'
import { PageSection } from './page-section.tsx'

/** Those of their tickets that the reader sees; what a role hides is not there and not counted. */
export function CustomerTickets({ id }: { id: string }) {
  const query = useQuery(customerTicketsQuery(id))
  const tickets = query.data ?? []

  return (
    <PageSection title={t('Tickets')} query={query} isEmpty={tickets.length === 0} none={t('You see no ticket of this customer.')}>
      <table className={table.table} aria-label={t('Tickets')}>
        <thead>
          <tr>
            <th scope="col" style={{ width: 96 }}>
              {t('Number')}
            </th>
            <th scope="col">{t('Subject')}</th>
            <th scope="col" style={{ width: 112 }}>
              {t('Status')}
            </th>
            <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 84 }}>
              {t('Updated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tickets.map(({ id: ticket, key, subject, status, updatedAt }) => (
            <tr key={ticket}>
              <td className={table.quiet}>{key}</td>
              <td>
                <Link to="/tickets/$ticket" params={{ ticket: key }} className={table.link}>
                  {subject}
                </Link>
              </td>
              <td>
                <StatusLabel status={status} />
              </td>
              <td className={`${table.time} ${table.narrowHidden}`}>
                <RelativeTime at={updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PageSection>
  )
}
