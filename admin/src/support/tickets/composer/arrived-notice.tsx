import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { Button } from '@mantine/core'
import type { MessageEntry } from '../ticket-detail.ts'
import styles from './arrived-notice.module.css'

interface Props {
  readonly messages: readonly MessageEntry[]
  readonly look: () => void
  readonly sendAnyway: () => void
}

/** Sending stopped once: this came in since the writing began. */
export function ArrivedNotice({ messages, look, sendAnyway }: Props) {
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.title}>
        {t('{count, plural, one {A message} other {# messages}} arrived since you began to write. Nothing was sent yet.', {
          count: messages.length,
        })}
      </p>
      <ul>
        {messages.map(({ id, author, text, createdAt, kind }) => (
          <li key={id} className={styles.message}>
            <b>{author.name}</b>
            {kind === 'note' && ` ${t('(note)')}`} <span className={styles.text}>{text}</span> <RelativeTime at={createdAt} form="clock" />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button size="xs" onClick={look}>
          {t('Look first')}
        </Button>
        <Button size="xs" variant="subtle" onClick={sendAnyway}>
          {t('Send anyway')}
        </Button>
      </div>
    </div>
  )
}
