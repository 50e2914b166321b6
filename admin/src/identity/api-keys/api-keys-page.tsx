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
import { useMe } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { generalError } from '#admin/kernel/problem.ts'
import table from '#admin/platform/plain-table.module.css'
import { type ApiKey, apiKeysQuery, useRevokeApiKey } from './api-keys.queries.ts'
import styles from './api-keys-page.module.css'
import { NewApiKeyDialog } from './new-api-key-dialog.tsx'
import { scopeWords } from './scope-words.ts'

/** The keys of programs. Each opens one environment, and only what its scopes say. */
export function ApiKeysPage() {
  const { data: keys, error, isPending, refetch } = useQuery(apiKeysQuery)
  const [isCreating, { open, close }] = useDisclosure(false)

  return (
    <>
      <PageBar
        title={t('API keys')}
        action={
          <Button variant="filled" onClick={open}>
            {t('Create API key')}
          </Button>
        }
      />
      <div className={table.frame}>
        {isPending && <SkeletonRows rows={4} height="36px" />}
        {error && !keys && (
          <ErrorState title={t('The API keys could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {keys?.length === 0 && (
          <EmptyState title={t('There are no API keys')} action={<Button onClick={open}>{t('Create API key')}</Button>}>
            {t('A program with a key can read and create tickets.')}{' '}
            <a href="/api/docs" className={styles.link}>
              {t('How the API is used')}
            </a>
          </EmptyState>
        )}
        {keys && keys.length > 0 && (
          <table className={table.table} aria-label={t('API keys')}>
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col" style={{ width: 176 }}>
                  {t('Begins with')}
                </th>
                <th scope="col" className={table.narrowHidden} style={{ width: 112 }}>
                  {t('Environment')}
                </th>
                <th scope="col" className={table.narrowHidden}>
                  {t('May')}
                </th>
                <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 84 }}>
                  {t('Last used')}
                </th>
                <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 104 }}>
                  {t('Expires')}
                </th>
                <th scope="col" style={{ width: 92 }}>
                  <span className={styles.unseen}>{t('Actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <KeyRow key={key.id} apiKey={key} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <NewApiKeyDialog isOpen={isCreating} onClose={close} />
    </>
  )
}

function KeyRow({ apiKey: { id, name, prefix, environment, scopes, lastUsedAt, expiresAt } }: { apiKey: ApiKey }) {
  const { environments } = useMe()
  const revoke = useRevokeApiKey()
  const [isAsking, { open, close }] = useDisclosure(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const may = scopes.map((scope) => t(scopeWords[scope])).join(', ')

  return (
    <tr>
      <td>{name}</td>
      <td className={styles.prefix}>{prefix}…</td>
      <td className={table.narrowHidden}>{environments.find(({ key }) => key === environment)?.name ?? environment}</td>
      <td className={`${table.quiet} ${table.narrowHidden}`} title={may}>
        {may}
      </td>
      <td className={`${table.time} ${table.narrowHidden}`}>{lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t('never')}</td>
      <td className={`${table.time} ${table.narrowHidden}`}>{expiresAt ? <RelativeTime at={expiresAt} form="day" /> : t('never')}</td>
      <td className={table.buttons}>
        <Button size="xs" variant="subtle" onClick={open}>
          {t('Revoke')}
        </Button>
        <ConfirmDialog
          isOpen={isAsking}
          title={t('Revoke {name}?', { name })}
          confirm={t('Revoke key')}
          isDanger
          isBusy={revoke.isPending}
          onConfirm={() =>
            revoke.mutate(id, {
              onSuccess: () => showToast({ text: t('{name} opens nothing any more', { name }) }),
              onError: (error) => setTrouble(generalError(error)),
            })
          }
          onClose={close}
        >
          {trouble ?? t('Programs that use it are refused from now on. This cannot be undone.')}
        </ConfirmDialog>
      </td>
    </tr>
  )
}
