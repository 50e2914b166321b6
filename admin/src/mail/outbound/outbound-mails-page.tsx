import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import { SearchBox } from '#admin/platform/search-box.tsx'
import type { TextSearch } from '#admin/platform/text-search.ts'
import styles from '../mail-log.module.css'
import { MailState, outboundStateWords } from './mail-state.tsx'
import { OutboundMailPane } from './outbound-mail-pane.tsx'
import { type OutboundMailState, outboundMailsQuery } from './outbound-mails.queries.ts'

const route = getRouteApi('/desk/logs/mail-out')
const states = Object.keys(outboundStateWords) as OutboundMailState[]

/** Every mail that we send, with what became of it. */
export function OutboundMailsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const state = states.find((one) => one === search.state) ?? null
  const q = search.q ?? ''
  const query = useInfiniteQuery({ ...outboundMailsQuery({ state, q }), placeholderData: keepPreviousData })
  const mails = query.data?.pages.flatMap(({ items }) => items) ?? []

  const show = (change: TextSearch, replace = false) => void navigate({ to: '/logs/mail-out', search: { ...search, ...change }, replace })
  const tabs = [{ value: '', label: t('All') }, ...states.map((value) => ({ value, label: t(outboundStateWords[value]) }))]

  return (
    <>
      <PageBar
        title={t('Mail out')}
        search={
          <SearchBox
            label={t('Search mails')}
            placeholder={t('Recipient, subject')}
            value={q}
            onChange={(text) => show({ q: text || undefined }, true)}
          />
        }
      />
      <CountTabs
        label={t('State')}
        tabs={tabs}
        value={state ?? ''}
        onChange={(next) => show({ state: next || undefined, mail: undefined })}
      />
      <div className={styles.log}>
        <div className={table.frame}>
          {query.isPending && <SkeletonRows rows={16} height="36px" />}
          {query.isError && mails.length === 0 && (
            <ErrorState title={t('The mails could not be loaded')} onRetry={() => void query.refetch()}>
              {query.error.message} {t('No mail is lost.')}
            </ErrorState>
          )}
          {query.isSuccess && mails.length === 0 && (
            <EmptyState title={state || q ? t('No mail matches') : t('No mail was sent yet')}>
              {state || q ? t('Another state or other words may find it.') : t('Replies, confirmations and invitations are listed here.')}
            </EmptyState>
          )}
          {mails.length > 0 && (
            <table className={table.table} aria-label={t('Mails that we send')}>
              <thead>
                <tr>
                  <th scope="col">{t('Subject')}</th>
                  <th scope="col">{t('To')}</th>
                  <th scope="col" style={{ width: 92 }}>
                    {t('State')}
                  </th>
                  <th scope="col" className={table.narrowHidden} style={{ width: 92 }}>
                    {t('Kind')}
                  </th>
                  <th scope="col" className={table.time} style={{ width: 84 }}>
                    {t('Written')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {mails.map((mail) => (
                  <tr key={mail.id} aria-selected={mail.id === search.mail}>
                    <td>
                      <Link to="/logs/mail-out" search={{ ...search, mail: mail.id }} className={table.link} title={mail.subject}>
                        {mail.subject}
                      </Link>
                    </td>
                    <td title={mail.lastError ?? undefined}>{[...mail.to, ...mail.cc].join(', ')}</td>
                    <td>
                      <MailState state={mail.state} />
                    </td>
                    <td className={`${table.quiet} ${table.narrowHidden}`}>{mail.isAutomatic ? t('Automatic') : t('Reply')}</td>
                    <td className={table.time}>
                      <RelativeTime at={mail.createdAt} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {query.hasNextPage && (
            <Button className={table.more ?? ''} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('Show older mails')}
            </Button>
          )}
        </div>
        {search.mail && <OutboundMailPane key={search.mail} id={search.mail} onClose={() => show({ mail: undefined })} />}
      </div>
    </>
  )
}
