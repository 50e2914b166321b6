import { AddFilterChip } from '@keydesk/ui/filter-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Menu } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { FilterChoices } from './filter-choices.tsx'
import { type FilterField, fieldNames } from './filter-words.ts'
import type { ListFilter, Narrowing } from './list-filter.ts'

/** Closed, the fields, or what can be chosen of one. */
export type OpenFilter = FilterField | 'fields' | null

interface Props {
  readonly filter: ListFilter
  readonly open: OpenFilter
  readonly onOpen: (open: OpenFilter) => void
  readonly onChange: (change: Partial<Narrowing>) => void
}

/** By what the list is filtered, then by which values. Several may be chosen; the list follows at once. */
export function FilterMenu({ filter, open, onOpen, onChange }: Props) {
  const field = open === 'fields' ? null : open

  return (
    <Menu
      opened={open !== null}
      onChange={(isOpen) => onOpen(isOpen ? 'fields' : null)}
      position="bottom-start"
      width={280}
      closeOnItemClick={false}
      returnFocus
    >
      <Menu.Target>
        <AddFilterChip shortcut="F" />
      </Menu.Target>
      <Menu.Dropdown key={open} mah={460} style={{ overflowY: 'auto' }}>
        {field === null ? (
          (Object.keys(fieldNames) as FilterField[]).map((one) => (
            <Menu.Item key={one} onClick={() => onOpen(one)} rightSection={<IconChevronRight size={14} stroke={1.6} aria-hidden />}>
              {t(fieldNames[one])}
            </Menu.Item>
          ))
        ) : (
          <>
            <Menu.Item onClick={() => onOpen('fields')} leftSection={<IconChevronLeft size={14} stroke={1.6} aria-hidden />}>
              {t(fieldNames[field])}
            </Menu.Item>
            <Menu.Divider />
            <FilterChoices field={field} filter={filter} onChange={onChange} />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
