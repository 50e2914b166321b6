import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import table from '#admin/platform/plain-table.module.css'
import styles from '../licensing.module.css'
import { type Purchase, purchasesQuery } from './customers.queries.ts'
import { PageSection } from './page-section.tsx'
import { writtenMoney } from './written-money.ts'

const kindWords: Record<Purchase['kind'], string> = {
  purchase: msg('Purchase'),
  renewal: msg('Renewal'),
  refund: msg('Refund'),
}

/** What they bought, renewed and got back. */
export function CustomerPurchases({ id }: { id: string }) {
  const query = useInfiniteQuery(purchasesQuery(id))
  const purchases = query.data?.pages.flatMap(({ items }) => items) ?? []

  return (
    <PageSection title={t('Purchases')} query={query} isEmpty={purchases.length === 0} none={t('Nothing was bought.')}>
      <table className={table.table} aria-label={t('Purchases')}>
        <thead>
          <tr>
            <th scope="col">{t('Number')}</th>
            <th scope="col" style={{ width: 92 }}>
              {t('Kind')}
            </th>
            <th scope="col" className={table.narrowHidden}>
              {t('Product')}
            </th>
            <th scope="col" className={table.narrowHidden} style={{ width: 168 }}>
              {t('License')}
            </th>
            <th scope="col" className={styles.number} style={{ width: 104 }}>
              {t('Amount')}
            </th>
            <th scope="col" className={table.time} style={{ width: 104 }}>
              {t('On')}
            </th>
          </tr>
        </thead>
        <tbody>
          {purchases.map((purchase) => (
            <tr key={purchase.id}>
              <td>{purchase.number}</td>
              <td>{t(kindWords[purchase.kind])}</td>
              <td className={table.narrowHidden}>{purchase.product}</td>
              <td className={table.narrowHidden}>
                {purchase.license && (
                  <Link to="/licenses/$license" params={{ license: purchase.license.id }} className={table.link}>
                    <KeyChip text={purchase.license.maskedKey} />
                  </Link>
                )}
              </td>
              <td className={styles.number}>{writtenMoney(purchase)}</td>
              <td className={table.time}>
                <RelativeTime at={purchase.purchasedAt} form="day" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PageSection>
  )
}
