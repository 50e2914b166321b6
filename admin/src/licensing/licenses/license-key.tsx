import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button } from '@mantine/core'
import { useMay } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import styles from '../licensing.module.css'
import { type LicenseDetail, useRevealKey } from './licenses.queries.ts'

/** The key: masked, until somebody who may asks for it. That they did is written down. */
export function LicenseKey({ license: { id, maskedKey } }: { license: Pick<LicenseDetail, 'id' | 'maskedKey'> }) {
  const mayReveal = useMay('licenses:reveal')
  const reveal = useRevealKey(id)
  const whole = reveal.data?.key
  const trouble = generalError(reveal.error)

  return (
    <div className={styles.form}>
      {whole ? (
        <code className={styles.secret}>{whole}</code>
      ) : (
        <div>
          <KeyChip text={maskedKey} isOn />
        </div>
      )}
      {mayReveal && (
        <div className={styles.key}>
          {whole ? (
            <>
              <Button
                onClick={() =>
                  void navigator.clipboard.writeText(whole).then(() => showToast({ text: t('{text} copied', { text: maskedKey }) }))
                }
              >
                {t('Copy key')}
              </Button>
              <Button variant="subtle" onClick={() => reveal.reset()}>
                {t('Hide key')}
              </Button>
            </>
          ) : (
            <Button loading={reveal.isPending} onClick={() => reveal.mutate()}>
              {t('Reveal key')}
            </Button>
          )}
        </div>
      )}
      {mayReveal && !whole && <p className={styles.quiet}>{t('Revealing it is written into the history.')}</p>}
      {trouble && (
        <p className={styles.alert} role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
