import { msg, t } from '@keydesk/ui/messages.ts'
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

const sending: Mark = { icon: IconClock, words: msg('Sending'), why: msg('The mail server has not taken it yet') }
const marks: Record<Delivery['state'], Mark> = {
  queued: sending,
  sending,
  sent: { icon: IconCheck, words: msg('Sent'), why: msg('The mail server has taken it') },
  failed: { icon: IconAlertTriangle, words: msg('Not delivered'), why: msg('The mail server refused it') },
  captured: { icon: IconArchive, words: msg('Captured'), why: msg('No mail server is set up, so the mail was kept here') },
  held: { icon: IconHandStop, words: msg('Held'), why: msg('Mail of this environment goes only to addresses on its list') },
}

/** How far the mail of a reply has come. That it was sent is the rule, and needs only a tick. */
export function DeliveryMark({ delivery: { state, at } }: { delivery: Delivery }) {
  const { icon: Icon, ...mark } = marks[state]
  const [words, why] = [t(mark.words), t(mark.why)]

  return (
    <span className={styles.mark} data-state={state} title={at ? `${why}, ${exactTime(new Date(at))}` : why}>
      <Icon aria-hidden />
      {state === 'sent' ? <VisuallyHidden>{words}</VisuallyHidden> : words}
    </span>
  )
}
