import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import styles from './arrived-notice.module.css'
import type { Doubt } from './doubts.ts'

interface Props {
  readonly doubts: readonly Doubt[]
  readonly sendAnyway: () => void
  readonly goOn: () => void
}

/** Sending stopped once: something looks forgotten. */
export function BeforeSending({ doubts, sendAnyway, goOn }: Props) {
  return (
    <div className={styles.notice} role="alert">
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.title}>
          {doubt}
        </p>
      ))}
      <div className={styles.actions}>
        <Button size="xs" onClick={goOn}>
          {t('Keep writing')}
        </Button>
        <Button size="xs" variant="subtle" onClick={sendAnyway}>
          {t('Send anyway')}
        </Button>
      </div>
    </div>
  )
}
