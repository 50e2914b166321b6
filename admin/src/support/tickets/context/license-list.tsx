import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { SlotMeter } from '@keydesk/ui/slot-meter.tsx'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import type { License } from '../ticket-detail.ts'
import { ContextSection } from './context-section.tsx'
import styles from './license-list.module.css'
import { licenseWords } from './license-words.ts'

/** What the customer owns, and how much of it is in use. */
export function LicenseList({ licenses }: { licenses: readonly License[] }) {
  const now = useMinuteClock()
  if (licenses.length === 0) {
    return (
      <ContextSection title={t('Licenses')}>
        <p className={styles.none}>{t('This customer has no license.')}</p>
      </ContextSection>
    )
  }

  return (
    <ContextSection title={t('Licenses')} count={licenses.length}>
      <ul>
        {licenses.map((license) => (
          <LicenseRow key={license.id} license={license} now={now} />
        ))}
      </ul>
    </ContextSection>
  )
}

function LicenseRow({ license, now }: { license: License; now: Date }) {
  const { note, isOver, isUrgent } = licenseWords(license, now)
  const { product, maskedKey, activationsUsed, activationLimit, expiresAt } = license

  return (
    <li className={styles.license} data-over={isOver || undefined}>
      <KeyChip text={maskedKey} />
      <span
        className={styles.words}
        title={expiresAt ? t('{product}, until {day}', { product, day: writtenDate(new Date(expiresAt), longDate) }) : product}
      >
        <span className={styles.product}>{product}</span>
        {note && (
          <span className={styles.note} data-urgent={isUrgent || undefined}>
            {note}
          </span>
        )}
      </span>
      {activationLimit === 0 ? (
        <span className={styles.unlimited} title={t('Unlimited activations')}>
          {activationsUsed}/∞
        </span>
      ) : (
        <SlotMeter used={activationsUsed} limit={activationLimit} />
      )}
    </li>
  )
}

const longDate = { dateStyle: 'long' } as const
