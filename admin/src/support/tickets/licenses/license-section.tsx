import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { useState } from 'react'
import { writtenMoney } from '#admin/licensing/customers/written-money.ts'
import { ContextSection } from '../context/context-section.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { ActionList } from './action-list.tsx'
import { DiagnosisCard } from './diagnosis-card.tsx'
import { ForeignLicense } from './foreign-license.tsx'
import { LicenseRow } from './license-row.tsx'
import styles from './license-section.module.css'
import { useLicenseWork } from './license-work.ts'
import { LinkLicense } from './link-license.tsx'

/** What the ticket is about, what else its customer owns, and why it fails. */
export function LicenseSection({ ticket }: { ticket: TicketDetail }) {
  const { data } = useLicenseWork()
  const now = useMinuteClock()
  const [isLinking, setLinking] = useState(false)
  if (!data) return <ContextSection title={t('Licenses')}>{null}</ContextSection>
  const { licenses, others, failures, purchases, actions, isBlocked } = data
  // What nobody spoke of does not need a card.
  const failing = failures.filter(({ licenseId }) => licenses.some(({ id, source }) => id === licenseId && source !== null))

  return (
    <>
      <ContextSection title={t('Licenses')} count={licenses.length}>
        {isBlocked && <p className={styles.blocked}>{t('This account is blocked.')}</p>}
        {licenses.length === 0 && <p className={styles.none}>{t('This customer has no license.')}</p>}
        <ul>
          {licenses.map((license) => (
            <LicenseRow key={license.id} license={license} now={now} />
          ))}
          {others.map((license) => (
            <ForeignLicense key={license.id} license={license} ticket={ticket} />
          ))}
        </ul>
        {ticket.abilities.note && !isLinking && (
          <button type="button" className={styles.link} onClick={() => setLinking(true)}>
            {t('Link a license')}
          </button>
        )}
        {isLinking && <LinkLicense ticket={ticket} close={() => setLinking(false)} />}
      </ContextSection>
      {failing.slice(0, 2).map((failure) => (
        <DiagnosisCard key={`${failure.licenseId} ${failure.code}`} failure={failure} ticket={ticket} />
      ))}
      {actions.length > 0 && <ActionList actions={actions} ticket={ticket} />}
      {purchases.items.length > 0 && (
        <ContextSection title={t('Purchases')}>
          <ul>
            {purchases.items.map((item) => (
              <li key={item.id} className={styles.purchase}>
                <span>{item.product ?? item.number}</span>
                <span>{writtenMoney(item)}</span>
              </li>
            ))}
          </ul>
          <p className={styles.purchase}>
            <b>{t('Lifetime value')}</b>
            <b>{purchases.lifetime.map(writtenMoney).join(', ')}</b>
          </p>
        </ContextSection>
      )}
    </>
  )
}
