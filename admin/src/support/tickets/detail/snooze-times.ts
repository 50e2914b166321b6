import { t } from '@keydesk/ui/messages.ts'

export interface SnoozeTime {
  readonly label: string
  readonly until: Date
}

const hour = 3_600_000

/** The times that are offered, none of them twice: some hours, and mornings at nine of the reader's own clock. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  return [
    { label: t('In 1 hour'), until: new Date(now.getTime() + hour) },
    { label: t('In 3 hours'), until: new Date(now.getTime() + 3 * hour) },
    { label: t('Tomorrow'), until: nineOn(now, 1) },
    { label: t('In 2 days'), until: nineOn(now, 2) },
    ...(daysToMonday(now) > 2 ? [{ label: t('On Monday'), until: nineOn(now, daysToMonday(now)) }] : []),
    { label: t('In a week'), until: nineOn(now, 7) },
  ]
}

function nineOn(now: Date, inDays: number): Date {
  const day = new Date(now)
  day.setDate(day.getDate() + inDays)
  day.setHours(9, 0, 0, 0)
  return day
}

const daysToMonday = (now: Date) => (8 - now.getDay()) % 7 || 7
