import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { isMessage } from '../conversation/timeline.ts'
import { useKeepResolved } from '../ticket-care.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './reopened-notice.module.css'

/** The customer answered a resolved ticket. Often that is a thank-you, and one click puts it back. */
export function ReopenedNotice({ ticket }: { ticket: TicketDetail }) {
  const keep = useKeepResolved(ticket.id)
  if (!wasReopened(ticket) || !ticket.moves.includes('resolved')) return null

  return (
    <div className={styles.notice} role="status">
      <span>{keep.isError ? keep.error.message : t('{name} answered after it was resolved.', { name: ticket.customer.name })}</span>
      <Button size="compact-sm" loading={keep.isPending} onClick={() => keep.mutate()}>
        {t('Just thanks, keep resolved')}
      </Button>
    </div>
  )
}

/** Whether the customer's last message is what opened it, and nothing was answered or changed since. */
function wasReopened({ status, timeline }: TicketDetail): boolean {
  if (status !== 'open') return false
  const change = timeline.findLast((entry) => entry.type === 'event' && entry.name === 'ticket.status_changed')
  if (change?.type !== 'event' || change.data.from !== 'resolved' || change.data.cause !== 'customer_message') return false
  return !timeline.some((entry) => isMessage(entry) && entry.kind === 'reply' && entry.position > change.position)
}
