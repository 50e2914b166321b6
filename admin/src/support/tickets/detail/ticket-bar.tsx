import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { Kbd } from '@keydesk/ui/kbd.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import {
  IconArrowLeft,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightExpand,
  IconRotate,
} from '@tabler/icons-react'
import type { TicketDetail } from '../tickets.queries.ts'
import { CopyKey } from './copy-key.tsx'
import { MoreMenu } from './more-menu.tsx'
import { SnoozeMenu } from './snooze-menu.tsx'
import styles from './ticket-bar.module.css'
import type { Queue } from './use-queue.ts'

interface Props {
  readonly ticket: TicketDetail
  readonly queue: Queue
  readonly back: () => void
  readonly goTo: (key: string) => void
  readonly isSnoozing: boolean
  readonly setSnoozing: (isSnoozing: boolean) => void
  readonly setStatus: (status: 'resolved' | 'open') => void
  /** Null where the panel is on the screen already, or has no room. */
  readonly showQueue: (() => void) | null
  readonly showContext: (() => void) | null
}

/** The way back to the list, to its neighbours, and the one thing that ends the work on a ticket. */
export function TicketBar({ ticket, queue, back, goTo, isSnoozing, setSnoozing, setStatus, showQueue, showContext }: Props) {
  const { previous, next, place, size } = queue

  return (
    <header className={styles.bar}>
      {showQueue && (
        <IconButton label={t('Show list')} shortcut="[" onClick={showQueue}>
          <IconLayoutSidebarLeftExpand />
        </IconButton>
      )}
      <IconButton label={t('Back to list')} shortcut="u" onClick={back}>
        <IconArrowLeft />
      </IconButton>
      <span className={styles.neighbours}>
        <IconButton label={t('Previous ticket')} shortcut="k" disabled={!previous} onClick={() => previous && goTo(previous.key)}>
          <IconChevronUp />
        </IconButton>
        <IconButton label={t('Next ticket')} shortcut="j" disabled={!next} onClick={() => next && goTo(next.key)}>
          <IconChevronDown />
        </IconButton>
        {place !== null && <span className={styles.place}>{t('{place} of {size}', { place, size })}</span>}
      </span>
      <CopyKey text={ticket.key} />
      <span className={styles.space} />
      {ticket.abilities.changeStatus && (ticket.snoozed || ticket.moves.includes('resolved')) && (
        <SnoozeMenu ticket={ticket} isOpen={isSnoozing} onOpenChange={setSnoozing} />
      )}
      <MoreMenu ticket={ticket} back={back} />
      {ticket.moves.includes('resolved') ? (
        <Button
          className={styles.end ?? ''}
          leftSection={<IconCheck size={16} />}
          rightSection={<Kbd>E</Kbd>}
          aria-keyshortcuts="e"
          onClick={() => setStatus('resolved')}
        >
          {t('Resolve')}
        </Button>
      ) : (
        ticket.moves.includes('open') && (
          <Button className={styles.end ?? ''} leftSection={<IconRotate size={16} />} onClick={() => setStatus('open')}>
            {t('Reopen')}
          </Button>
        )
      )}
      {showContext && (
        <IconButton label={t('Show customer')} shortcut="]" onClick={showContext}>
          <IconLayoutSidebarRightExpand />
        </IconButton>
      )}
    </header>
  )
}
