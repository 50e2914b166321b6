import { t } from '@keydesk/ui/messages.ts'
import type { Notification } from './notifications.queries.ts'

type Cause = Notification['causes'][number]

const words: Record<Cause['kind'], (by: string) => string> = {
  new_ticket: () => t('New ticket'),
  assigned: (by) => `${by} assigned it to you`,
  customer_replied: (by) => `${by} replied`,
  priority_raised: (by) => `${by} raised the priority`,
  mentioned: (by) => `${by} mentioned you`,
  mail_failed: () => t('A mail could not be delivered'),
}

/** What happened, in one line: the newest first, each once, with how often. */
export function notificationWords(causes: readonly Cause[]): string {
  const said = causes.toReversed().map(({ kind, by }) => words[kind](by))
  const times = Map.groupBy(said, (one) => one)
  return [...times].map(([one, all]) => (all.length > 1 ? `${one} ${all.length} times` : one)).join(' · ')
}

/** Where it leads: to the first thing that was said. */
export function placeOf(causes: readonly Cause[]): string | undefined {
  const position = causes.find((cause) => cause.position !== null)?.position
  return position === undefined ? undefined : String(position)
}
