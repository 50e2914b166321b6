import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import styles from '../licensing.module.css'
import { type Activation, useFreeActivation } from './activations.queries.ts'

/** Asks why a device is to lose its place. */
export function DeactivateDialog({ activation, onClose }: { activation: Activation; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const free = useFreeActivation()
  const name = activation.name ?? activation.identifier
  const trouble = generalError(free.error)

  return (
    <ConfirmDialog
      isOpen
      title={t('Deactivate {name}?', { name })}
      confirm={t('Deactivate device')}
      isDanger
      isBusy={free.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() =>
        free.mutate(
          { activation: activation.id, reason },
          {
            onSuccess() {
              showToast({ text: t('{name} is deactivated, its place is free', { name }) })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>{t('The app stops there when it next asks. Its place can be taken by another device at once.')}</p>
        <TextInput
          label={t('Reason')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          placeholder={t('For the history')}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
      </div>
    </ConfirmDialog>
  )
}
