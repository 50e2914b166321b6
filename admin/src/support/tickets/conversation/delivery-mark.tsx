import { exactTime } from '@keydesk/ui/written-time.ts'
import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconArchive, IconCheck, IconClock, IconHandStop } from '@tabler/icons-react'
import type { Delivery } from '../ticket-detail.ts'
import styles from './delivery-mark.module.css'

interface Mark {
  readonly icon: typeof IconCheck
  readonly words: string
  readonly why: string
}

const sending: Mark = { icon: IconClock, words: 'Sending', why: 'The mail server has not taken it yet' }
const marks: Record<Delivery['state'], Mark> = {
  queued: sending,
  sending,
  sent: { icon: IconCheck, words: 'Sent', why: 'The mail server has taken it' },
  failed: { icon: IconAlertTriangle, words: 'Not delivered', why: 'The mail server refused it' },
  captured: { icon: IconArchive, words: 'Captured', why: 'No mail server is set up, so the mail was kept here' },
  held: { icon: IconHandStop, words: 'Held', why: 'Mail of this environment goes only to addresses on its list' },
}

/** How far the mail of a reply has come. That it was sent is the rule, and needs only a tick. */
export function DeliveryMark({ delivery: { state, at } }: { delivery: Delivery }) {
  const { icon: Icon, words, why } = marks[state]

  return (
    <span className={styles.mark} data-state={state} title={at ? `${why}, ${exactTime(new Date(at))}` : why}>
      <Icon aria-hidden />
      {state === 'sent' ? <VisuallyHidden>{words}</VisuallyHidden> : words}
    </span>
  )
}
