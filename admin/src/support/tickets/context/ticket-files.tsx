import { t } from '@keydesk/ui/messages.ts'
import { useQuery } from '@tanstack/react-query'
import { MessageFiles } from '../conversation/message-files.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { ContextSection } from './context-section.tsx'
import styles from './ticket-files.module.css'
import { ticketFilesQuery } from './ticket-files.queries.ts'

/** The files of the whole conversation, pictures as such, the newest first. */
export function TicketFiles({ ticket }: { ticket: Pick<TicketDetail, 'id' | 'hasAttachments' | 'lastPosition'> }) {
  const { data: files = [] } = useQuery({ ...ticketFilesQuery(ticket), enabled: ticket.hasAttachments })
  if (files.length === 0) return null

  return (
    <ContextSection title={t('Files')} count={files.length}>
      <div className={styles.files}>
        <MessageFiles files={files} />
      </div>
    </ContextSection>
  )
}
