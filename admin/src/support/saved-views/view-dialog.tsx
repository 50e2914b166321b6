import { t } from '@keydesk/ui/messages.ts'
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from './view-dialog.module.css'

export interface ViewDraft {
  readonly name: string
  readonly isShared: boolean
}

interface Props {
  readonly title: string
  readonly action: string
  readonly draft: ViewDraft
  readonly isBusy: boolean
  readonly error: Error | null
  readonly onSave: (draft: ViewDraft) => void
  readonly onClose: () => void
}

/** The name of a view, and who finds it. */
export function ViewDialog({ title, action, draft: before, isBusy, error, onSave, onClose }: Props) {
  const [draft, setDraft] = useState(before)
  const mayShare = useMay('tickets:see_all')
  const trouble = generalError(error, ['name'])

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave(draft)
  }

  return (
    <Modal opened onClose={onClose} title={title} size={400}>
      <form className={styles.form} onSubmit={submit} aria-label={title}>
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          maxLength={60}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          error={errorOf(error, 'name')}
        />
        {mayShare && (
          <Checkbox
            label={t('Share with everybody')}
            description={t('It stands in everybody’s navigation. Each sees the tickets in it that their role shows.')}
            checked={draft.isShared}
            onChange={(event) => setDraft({ ...draft, isShared: event.target.checked })}
          />
        )}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
