import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMay } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import { SearchBox } from '#admin/platform/search-box.tsx'
import styles from '../licensing.module.css'
import { CustomerDialog } from './customer-dialog.tsx'
import { customerPagesQuery } from './customers.queries.ts'

const route = getRouteApi('/desk/customers')

/** Everybody who wrote to us or owns a license, by name. */
export function CustomersPage() {
  const { q = '' } = route.useSearch()
  const navigate = useNavigate()
  const mayCreate = useMay('customers:manage')
  const [isCreating, { open, close }] = useDisclosure(false)
  const query = useInfiniteQuery({ ...customerPagesQuery(q), placeholderData: keepPreviousData })
  const customers = query.data?.pages.flatMap(({ items }) => items) ?? []

  return (
    <>
      <PageBar
        title={t('Customers')}
        search={
          <SearchBox
            label={t('Search customers')}
            placeholder={t('Name or address')}
            value={q}
            onChange={(text) => void navigate({ to: '/customers', search: text ? { q: text } : {}, replace: true })}
          />
        }
        action={
          mayCreate && (
            <Button variant="filled" onClick={open}>
              {t('Create customer')}
            </Button>
          )
        }
      />
      <div className={table.frame}>
        {query.isPending && <SkeletonRows rows={16} height="36px" />}
        {query.isError && customers.length === 0 && (
          <ErrorState title={t('The customers could not be loaded')} onRetry={() => void query.refetch()}>
            {query.error.message}
          </ErrorState>
        )}
        {query.isSuccess && customers.length === 0 && (
          <EmptyState title={q ? t('No customer matches') : t('There are no customers yet')}>
            {q ? t('They are found by the beginnings of words of their name or address.') : t('Whoever writes to us becomes one.')}
          </EmptyState>
        )}
        {customers.length > 0 && (
          <table className={table.table} aria-label={t('Customers')}>
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col">{t('Email')}</th>
                <th scope="col" className={table.narrowHidden}>
                  {t('Organisation')}
                </th>
                <th scope="col" className={`${styles.number} ${table.narrowHidden}`} style={{ width: 84 }}>
                  {t('Licenses')}
                </th>
                <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 104 }}>
                  {t('Since')}
                </th>
              </tr>
            </thead>
            <tbody>
              {customers.map(({ id, name, email, organisation, isBlocked, licenseCount, createdAt }) => (
                <tr key={id}>
                  <td>
                    <Link to="/customers/$customer" params={{ customer: id }} className={table.link}>
                      {name}
                    </Link>
                    {isBlocked && <span className={styles.flag}> {t('blocked')}</span>}
                  </td>
                  <td title={email}>{email}</td>
                  <td className={table.narrowHidden}>{organisation?.name}</td>
                  <td className={`${styles.number} ${table.narrowHidden}`}>{licenseCount || ''}</td>
                  <td className={`${table.time} ${table.narrowHidden}`}>
                    <RelativeTime at={createdAt} form="day" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {query.hasNextPage && (
          <Button className={table.more ?? ''} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('Show more customers')}
          </Button>
        )}
      </div>
      {isCreating && <CustomerDialog customer={null} onClose={close} />}
    </>
  )
}
