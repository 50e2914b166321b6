import { useMinuteClock } from './minute-clock.ts'
import { exactTime, type TimeForm, writtenTime } from './written-time.ts'

/** A moment as people say it; the exact time is in its title. It grows older by itself. */
export function RelativeTime({ at, form = 'age', className }: { at: Date | string; form?: TimeForm; className?: string }) {
  const now = useMinuteClock()
  const moment = typeof at === 'string' ? new Date(at) : at

  return (
    <time dateTime={moment.toISOString()} title={exactTime(moment)} className={className}>
      {writtenTime(moment, form, { now })}
    </time>
  )
}
