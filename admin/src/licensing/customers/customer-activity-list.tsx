import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { useQuery } from '@tanstack/react-query'
import { actionWords } from '../licenses/history-words.ts'
import styles from '../licensing.module.css'
import { type CustomerActivity, customerActivityQuery } from './customers.queries.ts'
import { PageSection } from './page-section.tsx'

const words: Record<Exclude<CustomerActivity['kind'], 'license_action'>, string> = {
  activated: msg('{what} was activated'),
  deactivated: msg('{what} was deactivated'),
  purchase: msg('Bought, {what}'),
  renewal: msg('Renewed, {what}'),
  refund: msg('Refunded, {what}'),
}

function textOf({ kind, what }: CustomerActivity): string {
  return kind === 'license_action' ? t(actionWords[what as keyof typeof actionWords] ?? what) : t(words[kind], { what })
}

/** What they did lately with what they own, and what was done for them. */
export function CustomerActivityList({ id }: { id: string }) {
  const query = useQuery(customerActivityQuery(id))
  const entries = query.data ?? []

  return (
    <PageSection title={t('Recent activity')} query={query} isEmpty={entries.length === 0} none={t('Nothing yet.')}>
      <ol className={`${styles.history} ${styles.inset}`} aria-label={t('Recent activity')}>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`} className={styles.entry}>
            <span>{textOf(entry)}</span>
            <RelativeTime at={entry.at} />
            {entry.license && <span className={`${styles.reason} ${styles.mono}`}>{entry.license.maskedKey}</span>}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
