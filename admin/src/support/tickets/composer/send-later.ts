import { t } from '@keydesk/ui/messages.ts'

/** A time that is offered to send at. */
export interface LaterTime {
  readonly label: string
  readonly at: Date
}

const morning = 9

/** Tomorrow and Monday at nine, in the writer's own time; once when they are the same. */
export function laterTimes(now: Date): LaterTime[] {
  const tomorrow = { label: t('Tomorrow, 9:00'), at: morningIn(now, 1) }
  const untilMonday = (8 - now.getDay()) % 7 || 7
  const monday = { label: t('Monday, 9:00'), at: morningIn(now, untilMonday) }
  return untilMonday === 1 ? [monday] : [tomorrow, monday]
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning)
}

const two = (value: number) => String(value).padStart(2, '0')

/** What a field for date and time shows; it has no time zone, so it is the writer's. */
export function fieldText(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
