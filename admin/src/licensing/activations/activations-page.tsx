import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import { SearchBox } from '#admin/platform/search-box.tsx'
import type { TextSearch } from '#admin/platform/text-search.ts'
import styles from '../licensing.module.css'
import { productsQuery } from '../products/products.queries.ts'
import { ActivationTable } from './activation-table.tsx'
import { type ActivationFilter, activationsQuery } from './activations.queries.ts'

const route = getRouteApi('/desk/activations')
const any = 'any'

function filterOf({ q, state, product }: TextSearch): ActivationFilter {
  return {
    ...(q && { identifier: q }),
    ...(product && { product }),
    ...(state !== 'all' && { isLive: state === 'over' ? 'false' : 'true' }),
  }
}

/** Where licenses are used, the latest first. */
export function ActivationsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...activationsQuery(filterOf(search)), placeholderData: keepPreviousData })
  const activations = query.data?.pages.flatMap(({ items }) => items) ?? []
  const { data: products = [] } = useQuery(productsQuery)
  const product = products.find(({ id }) => id === search.product)
  const isNarrowed = Boolean(search.q || search.product || search.state)
  const show = (change: TextSearch, replace = false) => void navigate({ to: '/activations', search: { ...search, ...change }, replace })

  return (
    <>
      <PageBar
        title={t('Activations')}
        search={
          <SearchBox
            label={t('Search activations')}
            placeholder={t('Hardware id or domain, whole')}
            value={search.q ?? ''}
            onChange={(text) => show({ q: text || undefined }, true)}
          />
        }
      />
      <CountTabs
        label={t('State')}
        tabs={[
          { value: '', label: t('In use') },
          { value: 'over', label: t('Deactivated') },
          { value: 'all', label: t('All') },
        ]}
        value={search.state ?? ''}
        onChange={(state) => show({ state: state || undefined })}
      >
        <MenuPicker
          label={t('Product')}
          value={product?.id ?? any}
          choices={[{ value: any, label: t('Any product') }, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(next) => show({ product: next === any ? undefined : next })}
          isSearchable={products.length > 8}
        >
          <span className={product ? undefined : styles.pick}>{product?.name ?? t('Any product')}</span>
        </MenuPicker>
      </CountTabs>
      <div className={table.frame}>
        {query.isPending && <SkeletonRows rows={16} height="36px" />}
        {query.isError && activations.length === 0 && (
          <ErrorState title={t('The activations could not be loaded')} onRetry={() => void query.refetch()}>
            {query.error.message}
          </ErrorState>
        )}
        {query.isSuccess && activations.length === 0 && (
          <EmptyState title={isNarrowed ? t('No activation matches') : t('No license is used yet')}>
            {isNarrowed ? t('A device is found by its whole identifier.') : t('Each device that an app is activated on is listed here.')}
          </EmptyState>
        )}
        {activations.length > 0 && <ActivationTable activations={activations} />}
        {query.hasNextPage && (
          <Button className={table.more ?? ''} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('Show older activations')}
          </Button>
        )}
      </div>
    </>
  )
}
