import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMay } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { ActivationTable } from '../activations/activation-table.tsx'
import { activationsQuery } from '../activations/activations.queries.ts'
import styles from '../licensing.module.css'
import { ChangeLicenseDialog } from './change-license-dialog.tsx'
import { Expiry } from './expiry.tsx'
import { LicenseHistory } from './license-history.tsx'
import { LicenseKey } from './license-key.tsx'
import { LicenseState } from './license-state.tsx'
import { LicenseUse } from './license-use.tsx'
import { type LicenseDetail, licenseQuery } from './licenses.queries.ts'

const route = getRouteApi('/desk/licenses/$license')

/** One license: where it is used, what was done to it, how it stands. */
export function LicensePage() {
  const { license: id } = route.useParams()
  const { data: license, error, isPending, refetch } = useQuery(licenseQuery(id))
  const mayChange = useMay('licenses:act_freely')
  const [isChanging, { open, close }] = useDisclosure(false)

  return (
    <>
      <PageBar
        title={license ? t('License {key}', { key: license.maskedKey }) : t('License')}
        action={
          license &&
          mayChange &&
          license.status !== 'revoked' && (
            <Button variant="filled" onClick={open}>
              {t('Change license')}
            </Button>
          )
        }
      />
      <div className={styles.page}>
        {isPending && <SkeletonRows rows={10} />}
        {error && !license && (
          <ErrorState title={t('The license could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {license && (
          <div className={styles.columns}>
            <div className={styles.main}>
              <Activations id={id} />
              <LicenseHistory id={id} />
            </div>
            <aside className={styles.side} aria-label={t('License')}>
              <LicenseKey license={license} />
              <Facts license={license} />
            </aside>
          </div>
        )}
      </div>
      {license && isChanging && <ChangeLicenseDialog license={license} onClose={close} />}
    </>
  )
}

function Activations({ id }: { id: string }) {
  const query = useInfiniteQuery(activationsQuery({ license: id }))
  const activations = query.data?.pages.flatMap(({ items }) => items) ?? []
  const live = activations.filter(({ deactivatedAt }) => deactivatedAt === null).length

  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('Activations')}
          {live > 0 && <span className={styles.count}>{t('{count} in use', { count: live })}</span>}
        </h2>
      </div>
      {query.isPending && <SkeletonRows rows={3} height="36px" />}
      {query.isError && (
        <p className={styles.alert} role="alert">
          {query.error.message}
        </p>
      )}
      {query.isSuccess && activations.length === 0 && <p className={styles.none}>{t('It is used nowhere.')}</p>}
      {activations.length > 0 && (
        <div className={styles.scroll}>
          <ActivationTable activations={activations} hasLicense={false} hasCustomer={false} />
        </div>
      )}
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('Show older activations')}
        </Button>
      )}
    </section>
  )
}

function Facts({ license }: { license: LicenseDetail }) {
  const { product, customer, status, activationsUsed, activationLimit, limitUntil, limitAfterwards, expiresAt } = license
  const { externalId, createdAt, assignedAt, activatedAt } = license
  const features = Object.entries(license.features)

  return (
    <dl className={`${styles.facts} ${styles.section}`}>
      <dt>{t('Status')}</dt>
      <dd>
        <LicenseState status={status} />
      </dd>
      <dt>{t('Product')}</dt>
      <dd>{product.name}</dd>
      <dt>{t('Customer')}</dt>
      <dd>
        {customer ? (
          <Link to="/customers/$customer" params={{ customer: customer.id }} title={customer.email}>
            {customer.name}
          </Link>
        ) : (
          t('Nobody yet')
        )}
      </dd>
      <dt>{t('Activations')}</dt>
      <dd>
        <LicenseUse used={activationsUsed} limit={activationLimit} />
      </dd>
      {limitUntil && limitAfterwards !== null && (
        <>
          <dt>{t('Raised until')}</dt>
          <dd>
            <RelativeTime at={limitUntil} form="day" />, {t('then {limit} again', { limit: limitAfterwards })}
          </dd>
        </>
      )}
      <dt>{t('Expires')}</dt>
      <dd>
        <Expiry at={expiresAt} />
      </dd>
      {externalId && (
        <>
          <dt>{t('External number')}</dt>
          <dd className={styles.mono}>{externalId}</dd>
        </>
      )}
      {features.length > 0 && (
        <>
          <dt>{t('Features')}</dt>
          <dd>{features.map(([name, value]) => (value === true ? name : `${name}: ${String(value)}`)).join(', ')}</dd>
        </>
      )}
      <dt>{t('Created')}</dt>
      <dd>
        <RelativeTime at={createdAt} form="day" />
      </dd>
      {assignedAt && (
        <>
          <dt>{t('Assigned')}</dt>
          <dd>
            <RelativeTime at={assignedAt} form="day" />
          </dd>
        </>
      )}
      {activatedAt && (
        <>
          <dt>{t('First used')}</dt>
          <dd>
            <RelativeTime at={activatedAt} form="day" />
          </dd>
        </>
      )}
    </dl>
  )
}
