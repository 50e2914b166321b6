import { msg, t } from '@keydesk/ui/messages.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import type { Agent } from './agents.queries.ts'
import styles from './availability-mark.module.css'

export const availabilityNames: Record<Agent['availability'], string> = {
  available: msg('Available'),
  away: msg('Away'),
  offline: msg('Offline'),
}
/** The same after a name, in brackets or in a list. */
export const presenceWords: typeof availabilityNames = { available: msg('available'), away: msg('away'), offline: msg('offline') }

interface Props {
  readonly agent: Pick<Agent, 'availability'> & { readonly awayUntil?: string | null }
}

/** Whether somebody takes work: a dot and a word, and until when they are away. */
export function AvailabilityMark({ agent: { availability, awayUntil } }: Props) {
  const until = availability === 'away' && awayUntil ? writtenTime(new Date(awayUntil), 'clock', { now: new Date() }) : null
  return (
    <span className={styles.mark} data-availability={availability}>
      <span className={styles.dot} aria-hidden />
      {until === null ? t(availabilityNames[availability]) : t('Away until {time}', { time: until })}
    </span>
  )
}
