import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { generalError } from '#admin/kernel/problem.ts'
import table from '#admin/platform/plain-table.module.css'
import { CannedResponseDialog } from './canned-response-dialog.tsx'
import { type CannedResponse, cannedResponsesQuery, useCannedResponseChanges } from './canned-responses.queries.ts'

/** What is written again and again: everybody's, and one's own. */
export function CannedResponsesPage() {
  const { data: responses, error, isPending, refetch } = useQuery(cannedResponsesQuery)
  const [isCreating, { open, close }] = useDisclosure(false)

  return (
    <>
      <PageBar
        title={t('Canned responses')}
        action={
          <Button variant="filled" onClick={open}>
            {t('New canned response')}
          </Button>
        }
      />
      <div className={table.frame}>
        {isPending && <SkeletonRows rows={4} height="36px" />}
        {error && !responses && (
          <ErrorState title={t('The canned responses could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {responses?.length === 0 && (
          <EmptyState title={t('There are no canned responses')} action={<Button onClick={open}>{t('New canned response')}</Button>}>
            {t('A text that you write again and again. Type / in a reply to insert it.')}
          </EmptyState>
        )}
        {responses && responses.length > 0 && (
          <table className={table.table} aria-label={t('Canned responses')}>
            <thead>
              <tr>
                <th scope="col">{t('Title')}</th>
                <th scope="col" className={table.narrowHidden} style={{ width: 140 }}>
                  {t('Shortcut')}
                </th>
                <th scope="col" className={table.narrowHidden} style={{ width: 112 }}>
                  {t('For')}
                </th>
                <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 104 }}>
                  {t('Changed')}
                </th>
                <th scope="col" style={{ width: 160 }} aria-label={t('Actions')} />
              </tr>
            </thead>
            <tbody>
              {responses.map((response) => (
                <ResponseRow key={response.id} response={response} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {isCreating && <CannedResponseDialog response={null} close={close} />}
    </>
  )
}

function ResponseRow({ response }: { response: CannedResponse }) {
  const { id, title, shortcut, isShared, isEditable, updatedAt } = response
  const { remove } = useCannedResponseChanges()
  const [isChanging, changing] = useDisclosure(false)
  const [isAsking, asking] = useDisclosure(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  return (
    <tr>
      <td title={title}>{title}</td>
      <td className={`${table.quiet} ${table.narrowHidden}`}>{shortcut && `/${shortcut}`}</td>
      <td className={`${table.quiet} ${table.narrowHidden}`}>{isShared ? t('Everybody') : t('Only me')}</td>
      <td className={`${table.time} ${table.narrowHidden}`}>
        <RelativeTime at={updatedAt} />
      </td>
      <td className={table.buttons}>
        {isEditable && (
          <>
            <Button size="xs" variant="subtle" onClick={changing.open} aria-label={t('Change {title}', { title })}>
              {t('Change')}
            </Button>
            <Button size="xs" variant="subtle" onClick={asking.open} aria-label={t('Delete {title}', { title })}>
              {t('Delete')}
            </Button>
          </>
        )}
        {isChanging && <CannedResponseDialog response={response} close={changing.close} />}
        <ConfirmDialog
          isOpen={isAsking}
          title={t('Delete {title}?', { title })}
          confirm={t('Delete canned response')}
          isDanger
          isBusy={remove.isPending}
          onConfirm={() =>
            remove.mutate(id, {
              onSuccess: () => showToast({ text: t('{title} deleted', { title }) }),
              onError: (error) => setTrouble(generalError(error)),
            })
          }
          onClose={asking.close}
        >
          {trouble ?? t('What was sent with it stays as it was sent. This cannot be undone.')}
        </ConfirmDialog>
      </td>
    </tr>
  )
}
