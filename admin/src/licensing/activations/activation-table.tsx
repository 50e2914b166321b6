import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import table from '#admin/platform/plain-table.module.css'
import styles from '../licensing.module.css'
import type { Activation } from './activations.queries.ts'
import { DeactivateDialog } from './deactivate-dialog.tsx'

interface Props {
  readonly activations: readonly Activation[]
  /** Where the license is plain it is not said again. */
  readonly hasLicense?: boolean
  readonly hasCustomer?: boolean
}

/** Devices and domains with their places, and the button that takes one away. */
export function ActivationTable({ activations, hasLicense = true, hasCustomer = true }: Props) {
  const mayAct = useMay('licenses:act')
  const [leaving, setLeaving] = useState<Activation | null>(null)

  return (
    <>
      <table className={table.table} aria-label={t('Activations')}>
        <thead>
          <tr>
            <th scope="col">{t('Device')}</th>
            {hasLicense && (
              <th scope="col" className={styles.keyColumn}>
                {t('License')}
              </th>
            )}
            {hasCustomer && (
              <th scope="col" className={table.narrowHidden}>
                {t('Customer')}
              </th>
            )}
            <th scope="col" className={table.narrowHidden} style={{ width: 84 }}>
              {t('Version')}
            </th>
            <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 104 }}>
              {t('Activated')}
            </th>
            <th scope="col" className={`${table.time} ${table.narrowHidden}`} style={{ width: 104 }}>
              {t('Last seen')}
            </th>
            <th scope="col" className={styles.actsColumn}>
              <span className={styles.unseen}>{t('Actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {activations.map((activation) => (
            <tr key={activation.id}>
              <td className={styles.device} title={[activation.name, activation.identifier, activation.address].filter(Boolean).join(', ')}>
                {activation.name ?? <span className={styles.mono}>{activation.identifier}</span>}
              </td>
              {hasLicense && (
                <td>
                  <Link to="/licenses/$license" params={{ license: activation.license.id }} className={table.link}>
                    <KeyChip text={activation.license.maskedKey} />
                  </Link>
                </td>
              )}
              {hasCustomer && (
                <td className={table.narrowHidden}>
                  {activation.customer && (
                    <Link to="/customers/$customer" params={{ customer: activation.customer.id }} className={table.link}>
                      {activation.customer.name}
                    </Link>
                  )}
                </td>
              )}
              <td className={`${table.quiet} ${table.narrowHidden}`}>{activation.appVersion}</td>
              <td className={`${table.time} ${table.narrowHidden}`}>
                <RelativeTime at={activation.activatedAt} />
              </td>
              <td className={`${table.time} ${table.narrowHidden}`}>
                {activation.lastSeenAt && <RelativeTime at={activation.lastSeenAt} />}
              </td>
              <td className={table.buttons}>
                {activation.deactivatedAt ? (
                  <span className={styles.quiet}>{t('Deactivated')}</span>
                ) : (
                  mayAct && (
                    <Button size="xs" variant="subtle" onClick={() => setLeaving(activation)}>
                      {t('Deactivate')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving && <DeactivateDialog activation={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}
