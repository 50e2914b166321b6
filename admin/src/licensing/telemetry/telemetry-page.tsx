import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import type { TextSearch } from '#admin/platform/text-search.ts'
import styles from '../licensing.module.css'
import { productsQuery } from '../products/products.queries.ts'
import { dailyVolume } from './daily-volume.ts'
import { telemetrySummaryQuery } from './telemetry.queries.ts'
import { TelemetryEvents } from './telemetry-events.tsx'
import { TelemetryTables } from './telemetry-tables.tsx'
import { VolumeChart } from './volume-chart.tsx'

const route = getRouteApi('/desk/telemetry')
const any = 'any'
const spans = ['7', '30', '90']

/** What apps tell us: how much, what is wrong with it, from which versions. */
export function TelemetryPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const now = useMinuteClock()
  const days = Number(spans.find((span) => span === search.days) ?? '30')
  const { data: products = [] } = useQuery(productsQuery)
  const product = products.find(({ id }) => id === search.product)
  const query = useQuery(telemetrySummaryQuery({ days, ...(search.product && { product: search.product }) }))
  const show = (change: TextSearch) => void navigate({ to: '/telemetry', search: { ...search, ...change }, replace: true })
  const { data: summary } = query

  return (
    <>
      <PageBar title={t('Telemetry')} />
      <CountTabs
        label={t('How far back')}
        tabs={spans.map((value) => ({ value, label: t('{count} days', { count: Number(value) }) }))}
        value={String(days)}
        onChange={(value) => show({ days: value === '30' ? undefined : value })}
      >
        <MenuPicker
          label={t('Product')}
          value={product?.id ?? any}
          choices={[{ value: any, label: t('Any product') }, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(next) => show({ product: next === any ? undefined : next, group: undefined })}
          isSearchable={products.length > 8}
        >
          <span className={product ? undefined : styles.pick}>{product?.name ?? t('Any product')}</span>
        </MenuPicker>
      </CountTabs>
      <div className={styles.page}>
        {query.isPending && <SkeletonRows rows={10} />}
        {query.isError && !summary && (
          <ErrorState title={t('The telemetry could not be loaded')} onRetry={() => void query.refetch()}>
            {query.error.message}
          </ErrorState>
        )}
        {summary && summary.volume.length === 0 && (
          <EmptyState title={t('Nothing came in these days')}>
            {t('Apps send telemetry by the licensing API. It is kept as it came; what is wrong with it is flagged.')}
          </EmptyState>
        )}
        {summary && summary.volume.length > 0 && (
          <div className={styles.columns}>
            <div className={styles.main}>
              <section className={styles.section}>
                <h2 className={styles.title}>{search.group ?? t('All groups')}</h2>
                <VolumeChart days={dailyVolume(summary.volume, { days, group: search.group ?? null, today: now })} />
              </section>
              <TelemetryEvents product={search.product} group={search.group} />
            </div>
            <aside className={styles.side} aria-label={t('Summary')}>
              <TelemetryTables summary={summary} group={search.group ?? null} onGroup={(group) => show({ group: group ?? undefined })} />
            </aside>
          </div>
        )}
      </div>
    </>
  )
}
