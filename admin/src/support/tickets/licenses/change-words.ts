import { t } from '@keydesk/ui/messages.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import type { WantedAction } from './ticket-licenses.queries.ts'

const date = { dateStyle: 'medium' } as const

interface Terms {
  readonly activationLimit: number
  readonly expiresAt: string | null
}

/** What a change makes of a license, from what to what. */
export function changeWords(wanted: WantedAction, { activationLimit, expiresAt }: Terms): string {
  switch (wanted.kind) {
    case 'raise_limit': {
      const limits = { from: activationLimit, to: wanted.activationLimit }
      const { until } = wanted
      if (typeof until !== 'string') return t('activation limit {from} to {to}', limits)
      return t('activation limit {from} to {to} until {day}', { ...limits, day: writtenDate(new Date(until), date) })
    }
    case 'extend': {
      const to = writtenDate(new Date(wanted.expiresAt as string), date)
      return t('expires {from} to {to}', { from: expiresAt ? writtenDate(new Date(expiresAt), date) : t('never'), to })
    }
    case 'deactivate_devices':
      return t('{count, plural, one {# device deactivated} other {# devices deactivated}}', { count: wanted.activationIds.length })
    case 'suspend':
      return t('suspended')
    case 'reinstate':
      return t('reinstated')
  }
}
