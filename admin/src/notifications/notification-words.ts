import { t } from '@keydesk/ui/messages.ts'
import type { Notification } from './notifications.queries.ts'

type Cause = Notification['causes'][number]

const words: Record<Cause['kind'], (name: string) => string> = {
  new_ticket: () => t('New ticket'),
  assigned: (name) => t('{name} assigned it to you', { name }),
  customer_replied: (name) => t('{name} replied', { name }),
  priority_raised: (name) => t('{name} raised the priority', { name }),
  mentioned: (name) => t('{name} mentioned you', { name }),
  mail_failed: () => t('A mail could not be delivered'),
}

/** What happened, in one line: the newest first, each once, with how often. */
export function notificationWords(causes: readonly Cause[]): string {
  const said = causes.toReversed().map(({ kind, by }) => words[kind](by))
  const times = Map.groupBy(said, (one) => one)
  return [...times].map(([one, all]) => (all.length > 1 ? t('{what} {count} times', { what: one, count: all.length }) : one)).join(' · ')
}

/** Where it leads: to the first thing that was said. */
export function placeOf(causes: readonly Cause[]): string | undefined {
  const position = causes.find((cause) => cause.position !== null)?.position
  return position === undefined ? undefined : String(position)
}
