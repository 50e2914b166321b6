import { t } from '@keydesk/ui/messages.ts'

const hour = 60 * 60_000

/** The ends of an absence that are offered, by the reader's own clock. */
export function awayEnds(now: Date): readonly { label: string; until: Date | null }[] {
  const inDays = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
  const toMonday = (8 - now.getDay()) % 7 || 7
  return [
    { label: t('For 1 hour'), until: new Date(now.getTime() + hour) },
    { label: t('For 4 hours'), until: new Date(now.getTime() + 4 * hour) },
    { label: t('Until tomorrow, 9:00'), until: inDays(1) },
    { label: t('Until Monday, 9:00'), until: inDays(toMonday) },
    { label: t('Until I am back'), until: null },
  ]
}
