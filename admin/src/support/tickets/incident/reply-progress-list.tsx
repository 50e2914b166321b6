import { t } from '@keydesk/ui/messages.ts'
import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { replyProgressQuery } from './incident.queries.ts'
import styles from './reply-to-all.module.css'

/** How far a reply to all has come, and on which tickets it could not be said, with the reason. */
export function ReplyProgressList({ replyId, onClose }: { replyId: string; onClose: () => void }) {
  const { data: progress } = useQuery(replyProgressQuery(replyId))
  const { total = 0, sent = 0, waiting = 0, failed = [] } = progress ?? {}
  const done = total - waiting

  return (
    <div className={styles.body}>
      <p role="status">
        {t('Sent on {sent, number} of {total, plural, one {# ticket} other {# tickets}}', { sent, total })}
        {waiting > 0 && ` · ${t('{count, number} to go', { count: waiting })}`}
      </p>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('Replies sent')} />
      {failed.length > 0 && (
        <section className={styles.failed} aria-label={t('Not sent')}>
          <h3 className={styles.subtitle}>{t('Not sent, and nothing changed there')}</h3>
          <ul>
            {failed.map(({ id, key, reason }) => (
              <li key={id}>
                <Link to="/tickets/$ticket" params={{ ticket: key }}>
                  {key}
                </Link>
                : {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.done}>
        <Button onClick={onClose}>{waiting > 0 ? t('Close, it goes on') : t('Close')}</Button>
      </div>
    </div>
  )
}
