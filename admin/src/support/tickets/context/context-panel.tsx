import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react'
import { IncidentSection } from '../incident/incident-section.tsx'
import { LicenseSection } from '../licenses/license-section.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './context-panel.module.css'
import { CustomerFacts } from './customer-facts.tsx'
import { PreviousTickets } from './previous-tickets.tsx'
import { TicketFiles } from './ticket-files.tsx'

/** Who writes, what they own, what was before: beside the conversation. */
export function ContextPanel({ ticket, hide }: { ticket: TicketDetail; hide: () => void }) {
  return (
    <aside className={styles.panel} aria-label={t('Customer')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('Context')}</h2>
        <IconButton label={t('Hide customer')} shortcut="]" onClick={hide}>
          <IconLayoutSidebarRightCollapse />
        </IconButton>
      </header>
      <div className={styles.sections}>
        <IncidentSection ticket={ticket} />
        <CustomerFacts ticket={ticket} />
        <LicenseSection ticket={ticket} />
        <TicketFiles ticket={ticket} />
        <PreviousTickets ticket={ticket} />
      </div>
    </aside>
  )
}
