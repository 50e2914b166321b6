import { t } from '@keydesk/ui/messages.ts'
import { Button, Modal } from '@mantine/core'
import type { BulkAction } from './bulk.queries.ts'
import styles from './selection-bar.module.css'

/** Which tickets were not changed, and why; all others were. */
export function FailuresDialog({ action: { total, failures }, onClose }: { action: BulkAction; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('{failed, number} of {total, number} were not changed', { failed: failures.length, total })}
      size={520}
    >
      <p>{t('The others are done. Nothing of these was changed:')}</p>
      <ul className={styles.failures}>
        {failures.map(({ key, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and tickets that are not seen have no name
          <li key={index}>
            <b>{key ?? t('A ticket that you no longer see')}</b>: {reason}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('Close')}
        </Button>
      </div>
    </Modal>
  )
}
