import { msg, t } from '@keydesk/ui/messages.ts'
import styles from '../licensing.module.css'
import type { LicenseStatus } from './licenses.queries.ts'

export const statusWords: Record<LicenseStatus, string> = {
  available: msg('Available'),
  assigned: msg('Assigned'),
  active: msg('Active'),
  suspended: msg('Suspended'),
  expired: msg('Expired'),
  revoked: msg('Revoked'),
}

/** How a license stands. Only what somebody should look at is coloured. */
export function LicenseState({ status }: { status: LicenseStatus }) {
  return (
    <span className={styles.state} data-state={status}>
      {t(statusWords[status])}
    </span>
  )
}
