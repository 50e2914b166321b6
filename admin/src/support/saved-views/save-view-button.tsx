import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useViewChanges, viewsQuery } from './saved-views.queries.ts'

const ViewDialog = lazy(() => import('./view-dialog.tsx').then((file) => ({ default: file.ViewDialog })))

/** Keeps the list that is shown under a name. A list that is kept already offers nothing. */
export function SaveViewButton({ query, className }: { query: string; className: string }) {
  const { data: views = [] } = useQuery(viewsQuery)
  const [isOpen, setOpen] = useState(false)
  const { save } = useViewChanges()
  if (query === '' || views.some((view) => view.query === query)) return null

  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        className={className}
        leftSection={<IconBookmark size={14} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('Save view')}
      </Button>
      {isOpen && (
        <Suspense>
          <ViewDialog
            title={t('Save view')}
            action={t('Save view')}
            draft={{ name: '', isShared: false }}
            isBusy={save.isPending}
            error={save.error}
            onClose={() => setOpen(false)}
            onSave={(draft) =>
              save.mutate(
                { ...draft, query },
                {
                  onSuccess({ name }) {
                    setOpen(false)
                    showToast({ text: t('“{name}” is in the navigation now', { name }) })
                  },
                },
              )
            }
          />
        </Suspense>
      )}
    </>
  )
}
