import { t } from '@keydesk/ui/messages.ts'
import { IconFlask, IconServer2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { basePathOf } from '#admin/kernel/environment.ts'
import { type Environment, useEnvironment } from '#admin/kernel/me.queries.ts'
import { countedTickets } from '../tickets/counted-tickets.ts'
import { ClearEnvironment } from './clear-environment.tsx'
import { sampleDataQuery, ticketCountQuery } from './environments.queries.ts'
import styles from './environments-page.module.css'
import { SampleDataRow } from './sample-data-row.tsx'

/** One environment, and what can be done with it. */
export function EnvironmentSection({ environment }: { environment: Environment }) {
  const { key, name, isProduction, ticketPrefix } = environment
  const isHere = useEnvironment().key === key
  const { data: sample } = useQuery({ ...sampleDataQuery(key), enabled: !isProduction })
  const { data: tickets } = useQuery(ticketCountQuery(key, sample?.state === 'loading'))
  const Icon = isProduction ? IconServer2 : IconFlask

  return (
    <section className={styles.environment} aria-labelledby={`environment-${key}`} data-test={!isProduction || undefined}>
      <header className={styles.head}>
        <span className={styles.icon}>
          <Icon size={16} stroke={1.6} aria-hidden />
        </span>
        <h2 className={styles.name} id={`environment-${key}`}>
          {name}
        </h2>
        <span className={styles.facts}>
          {t('{ticket} and up', { ticket: `${ticketPrefix}1001` })}
          {tickets && ` · ${tickets.count === 0 ? t('no tickets') : countedTickets(tickets)}`}
        </span>
        {isHere ? (
          <span className={styles.here}>{t('You are here')}</span>
        ) : (
          <a className={styles.open} href={`${basePathOf(environment)}/tickets`}>
            {t('Open {environment}', { environment: name })}
          </a>
        )}
      </header>
      <p className={styles.text}>
        {isProduction
          ? t('Your customers. Mail is sent to them, and nothing here is ever cleared.')
          : t('For trying things out. Mail goes only to addresses on the allow-list; all other mail is held.')}
      </p>
      {!isProduction && (
        <>
          <SampleDataRow environment={environment} />
          <ClearEnvironment environment={environment} tickets={tickets} />
        </>
      )}
    </section>
  )
}
