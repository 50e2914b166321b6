import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Environment } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import { type SampleData, sampleDataQuery, useLoadSampleData } from './environments.queries.ts'
import styles from './environments-page.module.css'

/** Sample data to look around with: to be loaded, being loaded, or there. */
export function SampleDataRow({ environment: { key, name } }: { environment: Environment }) {
  const { data, error } = useQuery(sampleDataQuery(key))
  const load = useLoadSampleData(key)
  const trouble = generalError(load.error ?? error)

  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>Sample data</h3>
        <p className={styles.text}>
          {data?.state === 'loaded'
            ? 'Loaded. Clearing the environment removes it.'
            : '40 customers, 60 licenses and 300 tickets of the last 90 days, with colleagues who exist here only.'}
        </p>
        {data?.state === 'loading' && <Progress name={name} data={data} />}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
      </div>
      {data?.state === 'none' && (
        <Button onClick={() => load.mutate()} loading={load.isPending}>
          Load sample data
        </Button>
      )}
    </div>
  )
}

function Progress({ name, data: { step, steps } }: { name: string; data: SampleData }) {
  const percent = Math.floor((step / Math.max(steps, 1)) * 100)
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={`Loading sample data into ${name}`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className={styles.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={styles.percent}>{percent} %</span>
    </div>
  )
}
