import { t } from '@keydesk/ui/messages.ts'
import { SlotMeter } from '@keydesk/ui/slot-meter.tsx'
import styles from '../licensing.module.css'

/** How many of its places are taken; 0 places means as many as one likes. */
export function LicenseUse({ used, limit }: { used: number; limit: number }) {
  if (limit > 0) return <SlotMeter used={used} limit={limit} />
  return (
    <span className={styles.state} title={t('Unlimited activations')}>
      {used}/∞
    </span>
  )
}
