import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SlotMeter } from '@keydesk/ui/slot-meter.tsx'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { licenseWords } from '../context/license-words.ts'
import styles from './license-section.module.css'
import { useLicenseWork } from './license-work.ts'
import type { LinkedLicense } from './ticket-licenses.queries.ts'

/** A license in the panel: how it stands, how much of it is in use. A click opens it beside the conversation. */
export function LicenseRow({ license, now }: { license: LinkedLicense; now: Date }) {
  const { openId, open } = useLicenseWork()
  const { note, isOver, isUrgent } = licenseWords(license, now)
  const { id, product, maskedKey, activationsUsed, activationLimit, expiresAt, isConfirmed, source } = license

  return (
    <li className={styles.row} data-over={isOver || undefined} data-open={id === openId || undefined}>
      <KeyChip text={maskedKey} isOn={source !== null} onOpen={() => open(id)} />
      <span
        className={styles.words}
        title={expiresAt ? t('{product}, until {day}', { product, day: writtenDate(new Date(expiresAt), { dateStyle: 'long' }) }) : product}
      >
        {product}
        {note && (
          <span className={styles.note} data-urgent={isUrgent || undefined}>
            {note}
          </span>
        )}
        {isConfirmed && <span className={styles.note}>{t("another customer's")}</span>}
      </span>
      {activationLimit === 0 ? (
        <span title={t('Unlimited activations')}>{activationsUsed}/∞</span>
      ) : (
        <SlotMeter used={activationsUsed} limit={activationLimit} />
      )}
    </li>
  )
}
