import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { useLicenseWork } from './license-work.ts'
import styles from './marked-key.module.css'
import type { KeyMark } from './ticket-licenses.queries.ts'

/** A key as it may be shown, and what is to be known of it. */
export function MarkedKey({ mark: { state, maskedKey, licenseId, nearest } }: { mark: KeyMark }) {
  const { openId, open } = useLicenseWork()
  if (state === 'own' && licenseId) {
    return <KeyChip text={maskedKey} isOn={licenseId === openId || openId === null} onOpen={() => open(licenseId)} />
  }
  return (
    <span className={styles.mark} data-state={state}>
      <KeyChip text={maskedKey} />
      <span className={styles.words}>{state === 'others' ? t("not this customer's license") : t('unknown key')}</span>
      {nearest && (
        <button type="button" className={styles.nearest} onClick={() => open(nearest.id)}>
          {t('Did you mean …{end}?', { end: nearest.maskedKey.slice(-4) })}
        </button>
      )}
    </span>
  )
}
