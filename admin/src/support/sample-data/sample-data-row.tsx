import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Environment } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import { sampleDataQuery, useLoadSampleData } from './environments.queries.ts'
import styles from './environments-page.module.css'
import { LoadProgress } from './load-progress.tsx'

/** Sample data to look around with: to be loaded, being loaded, or there. */
export function SampleDataRow({ environment: { key, name } }: { environment: Environment }) {
  const { data, error } = useQuery(sampleDataQuery(key))
  const load = useLoadSampleData(key)
  const trouble = generalError(load.error ?? error)

  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>{t('Sample data')}</h3>
        <p className={styles.text}>
          {data?.state === 'loaded'
            ? t('Loaded. Clearing the environment removes it.')
            : t('40 customers, 60 licenses and 300 tickets, with colleagues who exist here only.')}
        </p>
        {data?.state === 'loading' && <LoadProgress name={name} data={data} />}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
      </div>
      {data?.state === 'none' && (
        <Button onClick={() => load.mutate()} loading={load.isPending}>
          {t('Load sample data')}
        </Button>
      )}
    </div>
  )
}
