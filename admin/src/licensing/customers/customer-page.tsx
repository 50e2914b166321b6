import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { ActivationTable } from '../activations/activation-table.tsx'
import { activationsQuery } from '../activations/activations.queries.ts'
import { LicenseTable } from '../licenses/license-table.tsx'
import { licensesQuery } from '../licenses/licenses.queries.ts'
import styles from '../licensing.module.css'
import { CustomerActivityList } from './customer-activity-list.tsx'
import { CustomerDialog } from './customer-dialog.tsx'
import { CustomerPurchases } from './customer-purchases.tsx'
import { CustomerTickets } from './customer-tickets.tsx'
import { type CustomerDetail, customerQuery } from './customers.queries.ts'
import { PageSection } from './page-section.tsx'
import { writtenMoney } from './written-money.ts'

const route = getRouteApi('/desk/customers/$customer')

/** Everything about one customer that the reader may see. */
export function CustomerPage() {
  const { customer: id } = route.useParams()
  const { data: customer, error, isPending, refetch } = useQuery(customerQuery(id))
  const mayChange = useMay('customers:manage')
  const maySeeTickets = useMay('tickets:read')
  const maySeeLicenses = useMay('licenses:read')
  const [isChanging, { open, close }] = useDisclosure(false)

  return (
    <>
      <PageBar
        title={customer?.name ?? t('Customer')}
        action={
          customer &&
          mayChange && (
            <Button variant="filled" onClick={open}>
              {t('Change customer')}
            </Button>
          )
        }
      />
      <div className={styles.page}>
        {isPending && <SkeletonRows rows={10} />}
        {error && !customer && (
          <ErrorState title={t('The customer could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {customer && (
          <div className={styles.columns}>
            <div className={styles.main}>
              {maySeeLicenses && <Licenses id={id} />}
              {maySeeLicenses && <Activations id={id} />}
              {maySeeTickets && <CustomerTickets id={id} />}
              <CustomerPurchases id={id} />
            </div>
            <aside className={styles.side} aria-label={t('Customer')}>
              <Profile customer={customer} />
              <CustomerActivityList id={id} />
            </aside>
          </div>
        )}
      </div>
      {customer && isChanging && <CustomerDialog customer={customer} onClose={close} />}
    </>
  )
}

function Licenses({ id }: { id: string }) {
  const query = useInfiniteQuery(licensesQuery({ customer: id }))
  const licenses = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <PageSection title={t('Licenses')} query={query} isEmpty={licenses.length === 0} none={t('This customer has no license.')}>
      <LicenseTable licenses={licenses} hasOwner={false} />
    </PageSection>
  )
}

function Activations({ id }: { id: string }) {
  const query = useInfiniteQuery(activationsQuery({ customer: id, isLive: 'true' }))
  const activations = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <PageSection title={t('Activations')} query={query} isEmpty={activations.length === 0} none={t('No device is active.')}>
      <ActivationTable activations={activations} hasCustomer={false} />
    </PageSection>
  )
}

const longDate = { dateStyle: 'long' } as const

function Profile({ customer }: { customer: CustomerDetail }) {
  const { email, organisation, externalId, isBlocked, takesOutreach, lifetimeValue, createdAt } = customer
  return (
    <dl className={styles.facts}>
      <dt>{t('Email')}</dt>
      <dd>{email}</dd>
      {organisation && (
        <>
          <dt>{t('Organisation')}</dt>
          <dd>{organisation.name}</dd>
        </>
      )}
      <dt>{t('Account')}</dt>
      <dd className={isBlocked ? styles.flag : undefined}>{isBlocked ? t('Blocked') : t('In good standing')}</dd>
      {!takesOutreach && (
        <>
          <dt>{t('Outreach')}</dt>
          <dd>{t('Does not want it')}</dd>
        </>
      )}
      <dt>{t('Lifetime value')}</dt>
      <dd>{lifetimeValue.length === 0 ? t('Nothing bought') : lifetimeValue.map(writtenMoney).join(', ')}</dd>
      {externalId && (
        <>
          <dt>{t('External number')}</dt>
          <dd className={styles.mono}>{externalId}</dd>
        </>
      )}
      <dt>{t('Since')}</dt>
      <dd>{writtenDate(new Date(createdAt), longDate)}</dd>
    </dl>
  )
}
