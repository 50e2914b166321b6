import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import { type SavedView, useViewChanges } from './saved-views.queries.ts'
import { ViewDialog } from './view-dialog.tsx'
import styles from './view-list.module.css'

interface Props {
  readonly view: SavedView
  /** Null where it stands first or last. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

/** What can be done with a view: everybody orders their own navigation, the rest is for who may change it. */
export function ViewMenu({ view, onUp, onDown }: Props) {
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null)
  const { change, remove } = useViewChanges()
  const shown = useRouterState({ select: ({ location }) => (location.pathname.endsWith('/tickets') ? location.searchStr.slice(1) : null) })
  const canShow = view.mayChange && shown !== null && shown !== '' && shown !== view.query
  const close = () => setDialog(null)
  const onError = (error: Error) =>
    showToast({ text: t('“{name}” was not changed. {reason}', { name: view.name, reason: generalError(error) ?? '' }) })

  return (
    <>
      <Menu position="bottom-start" width={220}>
        <Menu.Target>
          <button type="button" className={styles.menu} aria-label={t('Change the view {name}', { name: view.name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {onUp && <Menu.Item onClick={onUp}>{t('Move up')}</Menu.Item>}
          {onDown && <Menu.Item onClick={onDown}>{t('Move down')}</Menu.Item>}
          {view.mayChange && <Menu.Item onClick={() => setDialog('rename')}>{t('Rename or share')}</Menu.Item>}
          {canShow && (
            <Menu.Item onClick={() => change.mutate({ id: view.id, query: shown }, { onError })}>
              {t('Show the list on screen instead')}
            </Menu.Item>
          )}
          {view.mayChange && <Menu.Item onClick={() => setDialog('delete')}>{t('Delete')}</Menu.Item>}
          {!onUp && !onDown && !view.mayChange && <Menu.Label>{t('Shared with everybody')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && (
        <ViewDialog
          title={t('Change view')}
          action={t('Save')}
          draft={view}
          isBusy={change.isPending}
          error={change.error}
          onClose={close}
          onSave={({ name, isShared }) =>
            change.mutate({ id: view.id, name, ...(isShared !== view.isShared && { isShared }) }, { onSuccess: close })
          }
        />
      )}
      <ConfirmDialog
        isOpen={dialog === 'delete'}
        title={t('Delete “{name}”', { name: view.name })}
        confirm={t('Delete view')}
        isDanger
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(view.id, { onSuccess: close, onError })}
        onClose={close}
      >
        {view.isShared && `${t('It goes from everybody’s navigation.')} `}
        {t('The tickets stay where they are.')}
      </ConfirmDialog>
    </>
  )
}
