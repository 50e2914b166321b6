import { t } from '@keydesk/ui/messages.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** "3 similar tickets in the last hour"; null when there is none that is news. */
export function similarWords(similar: readonly { readonly createdAt: string }[], now: Date): string | null {
  const within = (span: number) => similar.filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) <= span).length
  const [lastHour, lastDay] = [within(hour), within(day)]
  if (lastHour > 0) return t('{count, plural, one {# similar ticket} other {# similar tickets}} in the last hour', { count: lastHour })
  return lastDay > 0 ? t('{count, plural, one {# similar ticket} other {# similar tickets}} in the last day', { count: lastDay }) : null
}
