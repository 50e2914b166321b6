import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { type Priority, priorities, priorityWords } from '@keydesk/ui/priority.ts'
import { PriorityGlyph } from '@keydesk/ui/priority-glyph.tsx'
import { PriorityLabel } from '@keydesk/ui/priority-label.tsx'
import type { TicketDetail } from '../tickets.queries.ts'

interface Props {
  readonly ticket: Pick<TicketDetail, 'priority' | 'abilities'>
  readonly onChange: (priority: Priority) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

export function PriorityPicker({ ticket: { priority, abilities }, onChange, ...controls }: Props) {
  const choices = priorities
    .toReversed()
    .map((one) => ({ value: one, label: t(priorityWords[one]), icon: <PriorityGlyph priority={one} /> }))

  return (
    <MenuPicker
      label={t('Priority')}
      choices={choices}
      value={priority}
      onChange={onChange}
      isDisabled={!abilities.changePriority}
      {...controls}
    >
      <PriorityLabel priority={priority} />
    </MenuPicker>
  )
}
