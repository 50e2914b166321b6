import { msg, t } from '@keydesk/ui/messages.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { statusWords } from './license-state.tsx'
import type { HistoryEntry, LicenseStatus } from './licenses.queries.ts'

export const actionWords: Record<HistoryEntry['kind'], string> = {
  raise_limit: msg('Limit raised'),
  deactivate_devices: msg('Device deactivated'),
  extend: msg('Extended'),
  suspend: msg('License suspended'),
  reinstate: msg('Reinstated'),
  transfer: msg('Given to a customer'),
  resend_key: msg('Key sent again'),
  issue_trial: msg('Trial issued'),
  revoke: msg('License revoked'),
  edit: msg('License changed'),
  created: msg('License created'),
  status_changed: msg('Status changed'),
  key_revealed: msg('Key revealed'),
}

export const stateWords: Record<NonNullable<HistoryEntry['state']>, string> = {
  requested: msg('waits for approval'),
  applied: msg('done'),
  refused: msg('refused'),
  undone: msg('taken back'),
}

const date = { dateStyle: 'medium' } as const
const dayOrNever = (at: unknown) => (typeof at === 'string' ? writtenDate(new Date(at), date) : t('never'))
const limitWords = (limit: unknown) => (limit === 0 ? t('unlimited') : String(limit))
const statusOf = (status: unknown) => t(statusWords[status as LicenseStatus] ?? String(status))

/** What changed of its terms, from what to what. */
export function changesOf({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): string[] {
  const changes: string[] = []
  const devices = before.devices
  if (Array.isArray(devices)) changes.push(devices.map(({ name, identifier }) => name ?? identifier).join(', '))
  if ('activationLimit' in after) {
    changes.push(t('limit {from} to {to}', { from: limitWords(before.activationLimit), to: limitWords(after.activationLimit) }))
  }
  if ('expiresAt' in after)
    changes.push(t('expires {to}, before: {from}', { from: dayOrNever(before.expiresAt), to: dayOrNever(after.expiresAt) }))
  if ('status' in after) changes.push(t('{from} to {to}', { from: statusOf(before.status), to: statusOf(after.status) }))
  return changes
}
