import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { statusWords } from '@keydesk/ui/status.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { IconArrowBackUp, IconEye, IconProgress } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { useChangeTicket } from '../ticket-changes.queries.ts'
import type { TicketSummary } from '../tickets.queries.ts'
import { type ListFilter, searchOf } from './list-filter.ts'
import { reportTrouble } from './list-trouble.ts'

interface Props {
  readonly ticket: TicketSummary
  readonly filter: ListFilter
  readonly isCursor: boolean
  /** Whether the statuses are open; the row keeps its actions for as long as they are. */
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** View, reply, change the status: what can be done with a ticket without opening it. */
export function RowActions({ ticket, filter, isCursor, isOpen, onOpenChange }: Props) {
  const navigate = useNavigate()
  const change = useChangeTicket()
  const { key, status, moves, abilities } = ticket

  const open = (compose?: 'reply') =>
    void navigate({ to: '/tickets/$ticket', params: { ticket: key }, search: { ...searchOf(filter), compose } })

  const shortcuts = moves.length > 0 ? [{ keys: 's', label: t('Change the status'), run: () => onOpenChange(true) }] : []
  useShortcuts('List', shortcuts, isCursor)

  function setStatus(next: TicketSummary['status']) {
    change.mutate(
      { ticket, change: { status: next } },
      { onError: (error) => reportTrouble(t('The status of {ticket} was not changed.', { ticket: key }), error) },
    )
  }

  return (
    <>
      <IconButton label={t('View {ticket}', { ticket: key })} onClick={() => open()}>
        <IconEye aria-hidden />
      </IconButton>
      {abilities.reply && (
        <IconButton label={t('Reply to {ticket}', { ticket: key })} shortcut="r" onClick={() => open('reply')}>
          <IconArrowBackUp aria-hidden />
        </IconButton>
      )}
      {moves.length > 0 && (
        <MenuPicker
          label={t('Status')}
          value={status}
          choices={[status, ...moves].map((value) => ({ value, label: t(statusWords[value]), icon: <StatusGlyph status={value} /> }))}
          onChange={setStatus}
          isOpen={isOpen}
          onOpenChange={onOpenChange}
          target={
            <IconButton label={t('Change the status of {ticket}', { ticket: key })} shortcut="s" disabled={change.isPending}>
              <IconProgress aria-hidden />
            </IconButton>
          }
        />
      )}
    </>
  )
}
