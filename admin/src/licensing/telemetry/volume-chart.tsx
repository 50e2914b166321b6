import { t } from '@keydesk/ui/messages.ts'
import { writtenNumber } from '@keydesk/ui/written-number.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import type { DayOfVolume } from './daily-volume.ts'
import styles from './volume-chart.module.css'

const dayAndMonth = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const written = (day: string) => writtenDate(new Date(`${day}T12:00:00Z`), dayAndMonth)

/** How much came on each day; the part with something wrong stands at its foot, in amber. */
export function VolumeChart({ days }: { days: readonly DayOfVolume[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const [first, last] = [days[0], days.at(-1)]

  return (
    <figure className={styles.chart}>
      <figcaption className={styles.scale}>
        <span>{writtenNumber(most)}</span>
        <span className={styles.legend}>
          <i data-part="fine" /> {t('received')} <i data-part="flagged" /> {t('flagged')}
        </span>
      </figcaption>
      <ol className={styles.days} aria-label={t('Telemetry by day')}>
        {days.map(({ day, count, flagged }) => {
          const words = t('{day}: {count} received, {flagged} flagged', {
            day: written(day),
            count: writtenNumber(count),
            flagged: writtenNumber(flagged),
          })
          return (
            <li key={day} className={styles.day} title={words} aria-label={words}>
              <i data-part="fine" style={{ height: `${((count - flagged) / most) * 100}%` }} />
              <i data-part="flagged" style={{ height: `${(flagged / most) * 100}%` }} />
            </li>
          )
        })}
      </ol>
      <div className={styles.scale}>
        <span>{first && written(first.day)}</span>
        <span>{last && written(last.day)}</span>
      </div>
    </figure>
  )
}
