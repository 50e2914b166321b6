import { t } from '@keydesk/ui/messages.ts'
import type { SampleData } from './environments.queries.ts'
import styles from './environments-page.module.css'

/** How far a load has come. */
export function LoadProgress({ name, data: { step, steps } }: { name: string; data: SampleData }) {
  const percent = Math.floor((step / Math.max(steps, 1)) * 100)
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={t('Loading sample data into {environment}', { environment: name })}
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
