import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useQuery } from '@tanstack/react-query'
import styles from '../licensing.module.css'
import { actionWords, changesOf, stateWords } from './history-words.ts'
import { licenseHistoryQuery } from './licenses.queries.ts'

/** What was done to a license, by whom and why, the latest first. */
export function LicenseHistory({ id }: { id: string }) {
  const { data: entries, error } = useQuery(licenseHistoryQuery(id))

  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('History')}</h2>
      </div>
      {error && (
        <p className={styles.alert} role="alert">
          {error.message}
        </p>
      )}
      {!entries && !error && <SkeletonRows rows={3} />}
      {entries && (
        <ol className={styles.history} aria-label={t('History')}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span>
                <b>{t(actionWords[entry.kind])}</b>
                {changesOf(entry).map((change) => ` · ${change}`)}
                <span className={styles.quiet}> · {entry.by}</span>
                {entry.state && entry.state !== 'applied' && <span className={styles.flag}> · {t(stateWords[entry.state])}</span>}
              </span>
              <RelativeTime at={entry.at} form="clock" />
              {entry.reason && <span className={styles.reason}>{entry.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
