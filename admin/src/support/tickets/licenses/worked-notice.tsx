import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import notice from '../detail/reopened-notice.module.css'
import type { TicketDetail } from '../tickets.queries.ts'

/** The license that was helped works: the ticket can be resolved. */
export function WorkedNotice({ ticket, resolve }: { ticket: TicketDetail; resolve: () => void }) {
  const last = ticket.timeline.findLast((entry) => entry.type === 'event' && entry.name.startsWith('ticket.license_'))
  if (last?.type !== 'event' || last.name !== 'ticket.license_worked' || !ticket.moves.includes('resolved')) return null

  return (
    <div className={notice.notice} role="status">
      <span>{t('Activation succeeded on {device}.', { device: String(last.data.device ?? '') })}</span>
      <Button size="compact-sm" onClick={resolve}>
        {t('Resolve')}
      </Button>
    </div>
  )
}
