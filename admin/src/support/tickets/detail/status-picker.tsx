import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { type Status, statuses, statusWords } from '@keydesk/ui/status.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { StatusLabel } from '@keydesk/ui/status-label.tsx'
import type { TicketDetail } from '../tickets.queries.ts'

interface Props {
  readonly ticket: Pick<TicketDetail, 'status' | 'moves'>
  readonly onChange: (status: Status) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Only the moves that are allowed now are offered. */
export function StatusPicker({ ticket: { status, moves }, onChange, ...controls }: Props) {
  const choices = statuses
    .filter((one) => one === status || moves.includes(one))
    .map((one) => ({ value: one, label: t(statusWords[one]), icon: <StatusGlyph status={one} /> }))

  return (
    <MenuPicker label={t('Status')} choices={choices} value={status} onChange={onChange} isDisabled={moves.length === 0} {...controls}>
      <StatusLabel status={status} />
    </MenuPicker>
  )
}
