import { msg, t } from '@keydesk/ui/messages.ts'
import type { License } from '../ticket-detail.ts'

const day = 24 * 60 * 60 * 1000
const soon = 30 * day

export interface LicenseWords {
  /** What there is to know beyond its product; null when all is well. */
  readonly note: string | null
  /** Whether it still does something for its owner. */
  readonly isOver: boolean
  readonly isUrgent: boolean
}

const words: Record<Exclude<License['status'], 'active'>, string> = {
  assigned: msg('not activated yet'),
  available: msg('available'),
  suspended: msg('suspended'),
  expired: msg('expired'),
  revoked: msg('revoked'),
}

/** How a license stands, in a word: only what keeps it from working, or soon will. */
export function licenseWords({ status, expiresAt }: Pick<License, 'status' | 'expiresAt'>, now: Date): LicenseWords {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : new Date(expiresAt).getTime() - now.getTime()

  if (status === 'revoked' || status === 'suspended') return { note: t(words[status]), isOver: true, isUrgent: status === 'suspended' }
  if (status === 'expired' || left <= 0) return { note: t('expired'), isOver: true, isUrgent: false }
  if (left <= soon) {
    const days = Math.ceil(left / day)
    return { note: t('{days, plural, one {expires within a day} other {expires in # days}}', { days }), isOver: false, isUrgent: true }
  }
  return { note: status === 'active' ? null : t(words[status]), isOver: false, isUrgent: false }
}
