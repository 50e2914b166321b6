import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useMay } from '#admin/kernel/me.queries.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Delivery } from '../ticket-detail.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { useRetryMail } from './conversation.queries.ts'
import styles from './delivery-trouble.module.css'

/** Why a reply did not reach its customer, in the words of the server that refused it, and what can be done. */
export function DeliveryTrouble({ delivery: { state, error, mailId }, ticket }: { delivery: Delivery; ticket: TicketDetail }) {
  const mayRetry = useMay('mail:retry')
  const retrying = useRetryMail(ticket)
  if (state !== 'failed' && state !== 'held') return null

  return (
    <div className={styles.trouble} data-state={state} role={state === 'failed' ? 'alert' : undefined}>
      <p className={styles.words}>
        {state === 'failed'
          ? t('{name} did not get this.', { name: ticket.customer.name })
          : t('This mail was held: its address is not on the list of this environment.')}
        {error && <span className={styles.server}>{error}</span>}
        {retrying.isError && <span>{refusalWords(retrying.error, t('Sending again'), { hasText: false })}</span>}
      </p>
      {mayRetry && (
        <Button size="xs" loading={retrying.isPending} onClick={() => retrying.mutate(mailId)}>
          {t('Send again')}
        </Button>
      )}
    </div>
  )
}
