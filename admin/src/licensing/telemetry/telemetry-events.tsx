import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { Checkbox } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import table from '#admin/platform/plain-table.module.css'
import { PageSection } from '../customers/page-section.tsx'
import styles from '../licensing.module.css'
import { telemetryQuery } from './telemetry.queries.ts'

interface Props {
  readonly product: string | undefined
  readonly group: string | undefined
}

/** The latest that came, as it came. */
export function TelemetryEvents({ product, group }: Props) {
  const [isFlagged, setFlagged] = useState(false)
  const query = useInfiniteQuery(
    telemetryQuery({ ...(product && { product }), ...(group && { group }), ...(isFlagged && { isFlagged: 'true' }) }),
  )
  const events = query.data?.pages.flatMap(({ items }) => items) ?? []

  return (
    <>
      <Checkbox label={t('Only flagged')} checked={isFlagged} onChange={(event) => setFlagged(event.target.checked)} />
      <PageSection title={t('Latest')} query={query} isEmpty={events.length === 0} none={t('Nothing is flagged.')}>
        <table className={table.table} aria-label={t('Latest telemetry')}>
          <thead>
            <tr>
              <th scope="col">{t('Group')}</th>
              <th scope="col">{t('Value')}</th>
              <th scope="col" className={table.narrowHidden} style={{ width: 168 }}>
                {t('License')}
              </th>
              <th scope="col" className={table.narrowHidden} style={{ width: 84 }}>
                {t('Version')}
              </th>
              <th scope="col" className={table.narrowHidden}>
                {t('Flagged')}
              </th>
              <th scope="col" className={table.time} style={{ width: 84 }}>
                {t('Received')}
              </th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <td>{event.group}</td>
                <td title={event.value}>{event.value}</td>
                <td className={table.narrowHidden}>
                  {event.license && (
                    <Link to="/licenses/$license" params={{ license: event.license.id }} className={table.link}>
                      <KeyChip text={event.license.maskedKey} />
                    </Link>
                  )}
                </td>
                <td className={`${table.quiet} ${table.narrowHidden}`}>{event.version}</td>
                <td className={`${styles.flag} ${table.narrowHidden}`} title={Object.values(event.flags).join(', ')}>
                  {Object.keys(event.flags).join(', ')}
                </td>
                <td className={table.time}>
                  <RelativeTime at={event.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PageSection>
    </>
  )
}
