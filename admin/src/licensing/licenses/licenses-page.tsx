import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMay } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import { SearchBox } from '#admin/platform/search-box.tsx'
import type { TextSearch } from '#admin/platform/text-search.ts'
import styles from '../licensing.module.css'
import { productsQuery } from '../products/products.queries.ts'
import { filterOf, isNarrowed, terms } from './license-filter.ts'
import { statusWords } from './license-state.tsx'
import { LicenseTable } from './license-table.tsx'
import { type LicenseStatus, licensesQuery } from './licenses.queries.ts'
import { NewLicenseDialog } from './new-license-dialog.tsx'

const route = getRouteApi('/desk/licenses')
const any = 'any'

/** Every license, by product, status and when it expires. */
export function LicensesPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const mayCreate = useMay('licenses:manage')
  const [isCreating, { open, close }] = useDisclosure(false)
  const query = useInfiniteQuery({ ...licensesQuery(filterOf(search)), placeholderData: keepPreviousData })
  const licenses = query.data?.pages.flatMap(({ items }) => items) ?? []
  const show = (change: TextSearch, replace = false) => void navigate({ to: '/licenses', search: { ...search, ...change }, replace })

  return (
    <>
      <PageBar
        title={t('Licenses')}
        search={
          <SearchBox
            label={t('Search licenses')}
            placeholder={t('Key, its last four, customer')}
            value={search.q ?? ''}
            onChange={(text) => show({ q: text || undefined }, true)}
          />
        }
        action={
          mayCreate && (
            <Button variant="filled" onClick={open}>
              {t('Create license')}
            </Button>
          )
        }
      />
      <CountTabs
        label={t('When they expire')}
        tabs={terms.map(({ value, label }) => ({ value, label: t(label) }))}
        value={search.expires ?? ''}
        onChange={(next) => show({ expires: next || undefined })}
      />
      <Picks search={search} onChange={show} />
      <div className={table.frame}>
        {query.isPending && <SkeletonRows rows={16} height="36px" />}
        {query.isError && licenses.length === 0 && (
          <ErrorState title={t('The licenses could not be loaded')} onRetry={() => void query.refetch()}>
            {query.error.message}
          </ErrorState>
        )}
        {query.isSuccess && licenses.length === 0 && (
          <EmptyState title={isNarrowed(search) ? t('No license matches') : t('There are no licenses yet')}>
            {isNarrowed(search)
              ? t('A key is found whole or by its last four characters. Other filters may find it.')
              : t('They come from the shop, by import, or are created here.')}
          </EmptyState>
        )}
        {licenses.length > 0 && <LicenseTable licenses={licenses} />}
        {query.hasNextPage && (
          <Button className={table.more ?? ''} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('Show more licenses')}
          </Button>
        )}
      </div>
      {isCreating && <NewLicenseDialog onClose={close} />}
    </>
  )
}

function Picks({ search, onChange }: { search: TextSearch; onChange: (change: TextSearch) => void }) {
  const { data: products = [] } = useQuery(productsQuery)
  const product = products.find(({ id }) => id === search.product)
  const statuses = Object.entries(statusWords) as [LicenseStatus, string][]
  const status = statuses.find(([value]) => value === search.status)
  const put = (name: 'status' | 'product') => (next: string) => onChange({ [name]: next === any ? undefined : next })

  return (
    <div className={styles.picks}>
      <MenuPicker
        label={t('Status')}
        value={status?.[0] ?? any}
        choices={[{ value: any, label: t('Any status') }, ...statuses.map(([value, label]) => ({ value, label: t(label) }))]}
        onChange={put('status')}
      >
        <span className={status ? undefined : styles.pick}>{status ? t(status[1]) : t('Any status')}</span>
      </MenuPicker>
      <MenuPicker
        label={t('Product')}
        value={product?.id ?? any}
        choices={[{ value: any, label: t('Any product') }, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={put('product')}
        isSearchable={products.length > 8}
      >
        <span className={product ? undefined : styles.pick}>{product?.name ?? t('Any product')}</span>
      </MenuPicker>
    </div>
  )
}
