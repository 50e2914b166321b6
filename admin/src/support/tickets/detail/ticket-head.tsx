import { t } from '@keydesk/ui/messages.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import { IconBellZ, IconX } from '@tabler/icons-react'
import type { Present } from '../presence/presence.queries.ts'
import { PresentPeople } from '../presence/present-people.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { AssigneePicker } from './assignee-picker.tsx'
import { CategoryPicker } from './category-picker.tsx'
import { PriorityPicker } from './priority-picker.tsx'
import { StatusPicker } from './status-picker.tsx'
import styles from './ticket-head.module.css'
import { TicketTags } from './ticket-tags.tsx'
import type { TicketChanges } from './use-ticket-changes.ts'

export type OpenPicker = 'status' | 'priority' | 'assignee' | 'category' | 'tags' | 'snooze' | null

interface Props {
  readonly ticket: TicketDetail
  readonly changes: TicketChanges
  /** Which picker a key has opened. */
  readonly openPicker: OpenPicker
  readonly setOpenPicker: (picker: OpenPicker) => void
  /** Who else has it open. */
  readonly people: readonly Present[]
}

/** What the ticket is about, how it stands, and whose it is. */
export function TicketHead({ ticket, changes, openPicker, setOpenPicker, people }: Props) {
  const { change, refusal, dismiss } = changes
  const controls = (picker: OpenPicker) => ({
    isOpen: openPicker === picker,
    onOpenChange: (isOpen: boolean) => setOpenPicker(isOpen ? picker : null),
  })

  return (
    <div className={styles.head}>
      <h1 className={styles.subject}>{ticket.subject}</h1>
      <div className={styles.properties}>
        <StatusPicker ticket={ticket} onChange={(status) => change({ status })} {...controls('status')} />
        <PriorityPicker ticket={ticket} onChange={(priority) => change({ priority })} {...controls('priority')} />
        <AssigneePicker
          ticket={ticket}
          onChange={(assignee) => change({ assigneeId: assignee?.id ?? null }, { assignee })}
          {...controls('assignee')}
        />
        <CategoryPicker
          ticket={ticket}
          onChange={(category) => change({ categoryId: category?.id ?? null }, { category })}
          {...controls('category')}
        />
        <TicketTags ticket={ticket} {...controls('tags')} />
        {ticket.snoozed && (
          <span className={styles.snoozed}>
            <IconBellZ size={14} stroke={1.6} aria-hidden />
            {ticket.snoozed.until
              ? t('Snoozed until {time}', { time: writtenTime(new Date(ticket.snoozed.until), 'clock', { now: new Date() }) })
              : t('Snoozed until the customer replies')}
          </span>
        )}
        <PresentPeople people={people} />
      </div>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
          <button type="button" className={styles.dismiss} aria-label={t('Dismiss')} onClick={dismiss}>
            <IconX size={14} stroke={1.6} aria-hidden />
          </button>
        </p>
      )}
    </div>
  )
}
