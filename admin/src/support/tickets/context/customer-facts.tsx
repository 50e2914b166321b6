import { Avatar } from '@keydesk/ui/avatar.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { CopyKey } from '../detail/copy-key.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './customer-facts.module.css'

/** Who the customer is. */
export function CustomerFacts({ ticket: { customer, mailbox } }: { ticket: TicketDetail }) {
  return (
    <section className={styles.section} aria-label={t('Customer')}>
      <div className={styles.person}>
        <Avatar person={{ kind: 'customer', id: customer.id, name: customer.name }} size={32} />
        <div className={styles.names}>
          <h3 className={styles.name}>{customer.name}</h3>
          <div className={styles.address}>
            <CopyKey text={customer.email} what="address" />
          </div>
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{t('Customer')}</dt>
        <dd>{t('Since {month}', { month: monthOf(customer.createdAt) })}</dd>
        <dt>{t('Tickets')}</dt>
        <dd>{t('{count, plural, one {This is the first} other {#}}', { count: customer.ticketCount })}</dd>
        {mailbox && (
          <>
            <dt>{t('Wrote to')}</dt>
            <dd title={mailbox.address}>{mailbox.address}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

const months = { month: 'long', year: 'numeric' } as const
const monthOf = (at: string) => writtenDate(new Date(at), months)
