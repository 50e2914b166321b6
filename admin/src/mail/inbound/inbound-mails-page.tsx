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
import type { TextSearch } from '#admin/platform/text-search.ts'
import styles from '../mail-log.module.css'
import { InboundMailPane } from './inbound-mail-pane.tsx'
import { type InboundMailState, inboundMailsQuery } from './inbound-mails.queries.ts'
import { inboundStateWords, outcomeWords } from './outcome-words.ts'

const route = getRouteApi('/desk/logs/mail-in')
const states = Object.keys(inboundStateWords) as InboundMailState[]

/** Every mail that came in, with what became of it. What could not be taken is held, never lost. */
export function InboundMailsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const state = states.find((one) => one === search.state) ?? null
  const query = useInfiniteQuery({ ...inboundMailsQuery(state), placeholderData: keepPreviousData })
  const mails = query.data?.pages.flatMap(({ items }) => items) ?? []

  const show = (change: TextSearch) => void navigate({ to: '/logs/mail-in', search: { ...search, ...change } })
  const tabs = [{ value: '', label: t('All') }, ...states.map((value) => ({ value, label: t(inboundStateWords[value]) }))]

  return (
    <>
      <PageBar title={t('Mail in')} />
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
            <EmptyState title={state === 'held' ? t('No mail is held') : t('No mail came in yet')}>
              {state === 'held'
                ? t('What cannot be read or proven waits here, with its reason.')
                : t('Mail to the support address is listed here, whatever becomes of it.')}
            </EmptyState>
          )}
          {mails.length > 0 && (
            <table className={table.table} aria-label={t('Mails that came in')}>
              <thead>
                <tr>
                  <th scope="col">{t('Subject')}</th>
                  <th scope="col">{t('From')}</th>
                  <th scope="col" style={{ width: 164 }}>
                    {t('Became')}
                  </th>
                  <th scope="col" className={table.narrowHidden} style={{ width: 92 }}>
                    {t('Ticket')}
                  </th>
                  <th scope="col" className={table.time} style={{ width: 84 }}>
                    {t('Received')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {mails.map((mail) => (
                  <tr key={mail.id} aria-selected={mail.id === search.mail}>
                    <td>
                      <Link to="/logs/mail-in" search={{ ...search, mail: mail.id }} className={table.link} title={mail.subject ?? ''}>
                        {mail.subject ?? t('Without a subject')}
                      </Link>
                    </td>
                    <td>{mail.from || t('No sender')}</td>
                    <td title={mail.reason ?? undefined}>
                      <span className={styles.state} data-state={mail.state}>
                        {outcomeWords(mail)}
                      </span>
                    </td>
                    <td className={table.narrowHidden}>
                      {mail.ticket && (
                        <Link to="/tickets/$ticket" params={{ ticket: mail.ticket.key }}>
                          {mail.ticket.key}
                        </Link>
                      )}
                    </td>
                    <td className={table.time}>
                      <RelativeTime at={mail.receivedAt} />
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
        {search.mail && <InboundMailPane key={search.mail} id={search.mail} onClose={() => show({ mail: undefined })} />}
      </div>
    </>
  )
}
