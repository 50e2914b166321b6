import { writtenTime } from '@keydesk/ui/written-time.ts'
import type { Agent } from './agents.queries.ts'
import styles from './availability-mark.module.css'

export const availabilityNames: Record<Agent['availability'], string> = { available: 'Available', away: 'Away', offline: 'Offline' }

interface Props {
  readonly agent: Pick<Agent, 'availability'> & { readonly awayUntil?: string | null }
}

/** Whether somebody takes work: a dot and a word, and until when they are away. */
export function AvailabilityMark({ agent: { availability, awayUntil } }: Props) {
  const until = availability === 'away' && awayUntil ? ` until ${writtenTime(new Date(awayUntil), 'clock', { now: new Date() })}` : ''
  return (
    <span className={styles.mark} data-availability={availability}>
      <span className={styles.dot} aria-hidden />
      {availabilityNames[availability]}
      {until}
    </span>
  )
}
