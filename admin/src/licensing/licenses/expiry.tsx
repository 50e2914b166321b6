import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import styles from '../licensing.module.css'

const day = 24 * 60 * 60 * 1000
const soon = 14 * day

/** Until when a license lasts; coloured while there is still time to do something. */
export function Expiry({ at }: { at: string | null }) {
  const now = useMinuteClock()
  if (at === null) return <span className={styles.quiet}>{t('never')}</span>
  const left = new Date(at).getTime() - now.getTime()
  return <RelativeTime at={at} form="day" className={left > 0 && left <= soon ? (styles.soon ?? '') : ''} />
}
