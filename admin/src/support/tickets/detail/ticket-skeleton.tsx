import { t } from '@keydesk/ui/messages.ts'
import styles from './ticket-skeleton.module.css'

const messages = [
  [92, 78, 40],
  [84, 52],
  [95, 88, 70, 30],
]

/** A ticket to come. It shows after 150 ms: what is quick never flickers. */
export function TicketSkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label={t('Loading the ticket')}>
      <div className={styles.bar} />
      <div className={styles.head}>
        <i className={styles.subject} />
        <i className={styles.properties} />
      </div>
      <div className={styles.messages}>
        {messages.map((lines) => (
          <div key={lines.join()} className={styles.message}>
            <i className={styles.author} />
            {lines.map((width) => (
              <i key={width} style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
