import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import type { MailMark } from '@keydesk/ui/mail-marks.ts'
import { t } from '@keydesk/ui/messages.ts'
import { useMemo } from 'react'
import styles from './key-marks.module.css'
import { useLicenseWork } from './license-work.tsx'
import type { KeyMark } from './ticket-licenses.queries.ts'

/** The keys that stand in the text of a message, as licenses in their places. */
export function useKeyMarks(messageId: string): readonly MailMark[] {
  const { data } = useLicenseWork()
  const keys = data?.keys
  return useMemo(
    () =>
      (keys ?? [])
        .filter((key) => key.messageId === messageId && key.written !== null)
        .map((key) => ({ text: key.written ?? '', node: <MarkedKey mark={key} /> })),
    [keys, messageId],
  )
}

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
