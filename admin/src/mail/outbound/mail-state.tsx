import styles from '../mail-log.module.css'
import type { OutboundMailState } from './outbound-mails.queries.ts'

export const outboundStateWords: Record<OutboundMailState, string> = {
  queued: 'Queued',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Failed',
  captured: 'Captured',
  held: 'Held',
}

/** What became of a mail. Only what somebody should look at is coloured. */
export function MailState({ state }: { state: OutboundMailState }) {
  return (
    <span className={styles.state} data-state={state}>
      {outboundStateWords[state]}
    </span>
  )
}
