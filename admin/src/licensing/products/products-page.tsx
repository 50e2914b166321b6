import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import styles from '../licensing.module.css'
import { ProductDialog } from './product-dialog.tsx'
import { type Product, productsQuery } from './products.queries.ts'
import { PublicKeyDialog } from './public-key-dialog.tsx'

/** What licenses are sold for, how their keys begin, and what apps verify answers with. */
export function ProductsPage() {
  const { data: products, error, isPending, refetch } = useQuery(productsQuery)
  const mayChange = useMay('licenses:manage')
  const [edited, setEdited] = useState<Product | 'new' | null>(null)
  const [shown, setShown] = useState<Product | null>(null)
  const create = <Button onClick={() => setEdited('new')}>{t('Create product')}</Button>

  return (
    <>
      <PageBar
        title={t('Products')}
        action={
          mayChange && (
            <Button variant="filled" onClick={() => setEdited('new')}>
              {t('Create product')}
            </Button>
          )
        }
      />
      <div className={table.frame}>
        {isPending && <SkeletonRows rows={6} height="36px" />}
        {error && !products && (
          <ErrorState title={t('The products could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {products?.length === 0 && (
          <EmptyState title={t('There are no products yet')} action={mayChange && create}>
            {t('Licenses are sold for a product; their keys begin with its code.')}
          </EmptyState>
        )}
        {products && products.length > 0 && (
          <table className={table.table} aria-label={t('Products')}>
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col" className={table.narrowHidden} style={{ width: 96 }}>
                  {t('Code')}
                </th>
                <th scope="col" style={{ width: 88 }}>
                  {t('Status')}
                </th>
                <th scope="col" className={table.narrowHidden}>
                  {t('Keys of another system')}
                </th>
                <th scope="col" className={table.narrowHidden} style={{ width: 92 }}>
                  {t('Signing key')}
                </th>
                <th scope="col" className={styles.productActs}>
                  <span className={styles.unseen}>{t('Actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <tr key={product.id}>
                  <td>
                    {mayChange ? (
                      <button type="button" className={table.link} onClick={() => setEdited(product)}>
                        {product.name}
                      </button>
                    ) : (
                      product.name
                    )}
                  </td>
                  <td className={`${styles.mono} ${table.narrowHidden}`}>{product.code}</td>
                  <td>
                    <span className={styles.state} data-state={product.isActive ? undefined : 'off'}>
                      {product.isActive ? t('Active') : t('Inactive')}
                    </span>
                  </td>
                  <td className={`${styles.mono} ${table.narrowHidden}`}>{product.keyPattern}</td>
                  <td className={`${table.quiet} ${table.narrowHidden}`}>{t('RSA {bits}', { bits: String(product.signingBits) })}</td>
                  <td className={table.buttons}>
                    <Button size="xs" variant="subtle" onClick={() => setShown(product)}>
                      {t('Public key')}
                    </Button>
                    <Button
                      className={styles.wideOnly ?? ''}
                      size="xs"
                      variant="subtle"
                      renderRoot={(props) => <Link to="/licenses" search={{ product: product.id }} {...props} />}
                    >
                      {t('Licenses')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {edited && <ProductDialog product={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {shown && <PublicKeyDialog product={shown} onClose={() => setShown(null)} />}
    </>
  )
}
