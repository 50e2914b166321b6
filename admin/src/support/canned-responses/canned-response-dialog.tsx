import { t } from '@keydesk/ui/messages.ts'
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from './canned-response-dialog.module.css'
import { type CannedResponse, useCannedResponseChanges } from './canned-responses.queries.ts'
import { variables } from './fill-variables.ts'

const RichTextEditor = lazy(() => import('@keydesk/ui/rich-text-editor.tsx').then((module) => ({ default: module.RichTextEditor })))

interface Props {
  /** Null: a new one. */
  readonly response: CannedResponse | null
  readonly close: () => void
}

/** A text that is written again and again. */
export function CannedResponseDialog({ response, close }: Props) {
  const { permissions } = useMe()
  const { save } = useCannedResponseChanges()
  const [title, setTitle] = useState(response?.title ?? '')
  const [shortcut, setShortcut] = useState(response?.shortcut ?? '')
  const [html, setHtml] = useState(response?.html ?? '')
  const [isShared, setShared] = useState(response?.isShared ?? false)
  const trouble = generalError(save.error, ['title', 'shortcut', 'html'])

  function submit() {
    if (save.isPending) return
    const word = shortcut.trim().replace(/^\//, '')
    save.mutate({ id: response?.id ?? null, title, shortcut: word === '' ? null : word, html, isShared }, { onSuccess: close })
  }

  return (
    <Modal opened onClose={close} title={response ? t('Change canned response') : t('New canned response')} size={640}>
      <form
        className={styles.form}
        aria-label={t('Canned response')}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t('Title')}
          required
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorOf(save.error, 'title')}
        />
        <TextInput
          label={t('Shortcut')}
          description={t('Typed after a slash: /limit')}
          maxLength={30}
          value={shortcut}
          onChange={(event) => setShortcut(event.currentTarget.value)}
          error={errorOf(save.error, 'shortcut')}
        />
        <Suspense fallback={<div className={styles.coming} />}>
          <RichTextEditor
            label={t('Text')}
            initialHtml={html}
            placeholder={t('Hello {name},', { name: '{{customer.first_name}}' })}
            onChange={setHtml}
            onSubmit={submit}
          />
        </Suspense>
        <p className={styles.variables}>
          {t('Filled in where it is used:')}{' '}
          {Object.keys(variables).map((name) => (
            <code key={name}>{`{{${name}}}`}</code>
          ))}
        </p>
        {!response && permissions.includes('ticket_settings:manage') && (
          <Checkbox label={t('For everybody')} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />
        )}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble} {t('Nothing was saved.')}
          </p>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t('Save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
