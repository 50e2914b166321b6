import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './confirm-dialog.module.css'
import { t } from './messages.ts'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  /** What happens, and what cannot be taken back. */
  readonly children: ReactNode
  /** Verb and object, the true effect: *Delete 3 tickets*. */
  readonly confirm: string
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  /** False while what the dialog asks for is missing. */
  readonly canConfirm?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once more before what cannot be undone. The quieter button is the way out, and has the focus. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  isDanger = false,
  isBusy = false,
  canConfirm = true,
  onConfirm,
  onClose,
}: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={400}>
      <div className={css.text}>{children}</div>
      <div className={css.buttons}>
        <Button onClick={onClose} data-autofocus>
          {t('Cancel')}
        </Button>
        <Button
          variant="filled"
          loading={isBusy}
          disabled={!canConfirm}
          onClick={onConfirm}
          data-danger={isDanger || undefined}
          className={css.confirm ?? ''}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  )
}
