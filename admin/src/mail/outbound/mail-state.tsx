import { msg, t } from '@keydesk/ui/messages.ts'
import styles from '../mail-log.module.css'
import type { OutboundMailState } from './outbound-mails.queries.ts'

export const outboundStateWords: Record<OutboundMailState, string> = {
  queued: msg('Queued'),
  sending: msg('Sending'),
  sent: msg('Sent'),
  failed: msg('Failed'),
  captured: msg('Captured'),
  held: msg('Held'),
}

/** What became of a mail. Only what somebody should look at is coloured. */
export function MailState({ state }: { state: OutboundMailState }) {
  return (
    <span className={styles.state} data-state={state}>
      {t(outboundStateWords[state])}
    </span>
  )
}
