import { msg } from '@keydesk/ui/messages.ts'
import type { TextSearch } from '#admin/platform/text-search.ts'
import type { LicenseFilter, LicenseStatus } from './licenses.queries.ts'

/** When they expire, as the tabs of the list offer it. */
export const terms = [
  { value: '', label: msg('All') },
  { value: '7', label: msg('Expires in 7 days') },
  { value: '14', label: msg('14 days') },
  { value: '30', label: msg('30 days') },
  { value: 'over', label: msg('Expired') },
] as const

/** What the address asks the list for. */
export function filterOf({ q, product, status, expires }: TextSearch): LicenseFilter {
  return {
    ...(q && { q }),
    ...(product && { product }),
    ...(status && { status: [status as LicenseStatus] }),
    ...(expires === 'over' && { isOver: 'true' }),
    ...(expires && expires !== 'over' && { expiresWithin: Number(expires) }),
  }
}

export const isNarrowed = ({ q, product, status, expires }: TextSearch): boolean => Boolean(q || product || status || expires)
