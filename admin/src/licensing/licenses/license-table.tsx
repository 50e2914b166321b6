import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Link } from '@tanstack/react-router'
import table from '#admin/platform/plain-table.module.css'
import { Expiry } from './expiry.tsx'
import { LicenseState } from './license-state.tsx'
import { LicenseUse } from './license-use.tsx'
import type { LicenseSummary } from './licenses.queries.ts'

interface Props {
  readonly licenses: readonly LicenseSummary[]
  /** Where it is plain whose they are, it is not said again. */
  readonly hasOwner?: boolean
}

/** Licenses with how each stands; the key leads to the rest. */
export function LicenseTable({ licenses, hasOwner = true }: Props) {
  return (
    <table className={table.table} aria-label={t('Licenses')}>
      <thead>
        <tr>
          <th scope="col" style={{ width: 168 }}>
            {t('Key')}
          </th>
          <th scope="col" className={table.narrowHidden}>
            {t('Product')}
          </th>
          {hasOwner && <th scope="col">{t('Customer')}</th>}
          <th scope="col" style={{ width: 88 }}>
            {t('Status')}
          </th>
          <th scope="col" className={table.narrowHidden} style={{ width: 148 }}>
            {t('Activations')}
          </th>
          <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 108 }}>
            {t('Expires')}
          </th>
        </tr>
      </thead>
      <tbody>
        {licenses.map(({ id, maskedKey, product, customer, status, activationsUsed, activationLimit, expiresAt }) => (
          <tr key={id}>
            <td>
              <Link to="/licenses/$license" params={{ license: id }} className={table.link}>
                <KeyChip text={maskedKey} />
              </Link>
            </td>
            <td className={table.narrowHidden} title={product.name}>
              {product.name}
            </td>
            {hasOwner && (
              <td title={customer?.email}>
                {customer && (
                  <Link to="/customers/$customer" params={{ customer: customer.id }} className={table.link}>
                    {customer.name}
                  </Link>
                )}
              </td>
            )}
            <td>
              <LicenseState status={status} />
            </td>
            <td className={table.narrowHidden}>
              <LicenseUse used={activationsUsed} limit={activationLimit} />
            </td>
            <td className={`${table.time} ${table.narrowHidden}`}>
              <Expiry at={expiresAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
