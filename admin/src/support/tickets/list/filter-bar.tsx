import { FilterChip } from '@keydesk/ui/filter-chip.tsx'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { countsQuery } from '../tickets.queries.ts'
import styles from './filter-bar.module.css'
import { FilterMenu } from './filter-menu.tsx'
import { useFilterWords } from './filter-words.ts'
import { countNames, isNarrowed, type ListFilter, widened } from './list-filter.ts'
import type { TicketList } from './use-ticket-list.ts'

interface Props {
  readonly filter: ListFilter
  readonly list: TicketList
  readonly onChange: (filter: ListFilter) => void
  readonly onRefresh: () => Promise<void>
}

/** What leaves tickets out, each with its cross; what waits to be shown; how many there are. */
export function FilterBar({ filter, list, onChange, onRefresh }: Props) {
  const words = useFilterWords(filter)
  const [isOpen, setOpen] = useState(false)
  useShortcuts('List', [{ keys: 'f', label: 'Filter the list', run: () => setOpen(true) }])

  return (
    <div className={styles.bar}>
      {filter.status.length > 0 && (
        <FilterChip field="Status" value={words.status} onOpen={() => setOpen(true)} onRemove={() => onChange({ ...filter, status: [] })} />
      )}
      {filter.assignee.length > 0 && (
        <FilterChip
          field="Assigned to"
          value={words.assignee}
          onOpen={() => setOpen(true)}
          onRemove={() => onChange({ ...filter, assignee: [] })}
        />
      )}
      <FilterMenu filter={filter} isOpen={isOpen} onOpenChange={setOpen} onChange={onChange} />
      {isNarrowed(filter) && (
        <Button size="xs" variant="subtle" onClick={() => onChange(widened(filter))}>
          Clear
        </Button>
      )}
      <span className={styles.space} />
      <Updates count={list.updates} onRefresh={onRefresh} />
      {filter.sort === 'waiting' && <span className={styles.size}>Longest waiting first</span>}
      <Size filter={filter} list={list} />
    </div>
  )
}

/** As exactly as it is known: counted for a whole view, else what is loaded. */
function Size({ filter, list: { tickets, goesOn, isLoading, isBehind, error } }: Pick<Props, 'filter' | 'list'>) {
  const { data: counts } = useQuery(countsQuery)
  if (isLoading || isBehind || error) return null

  const counted = goesOn && !isNarrowed(filter) ? counts?.[countNames[filter.view]] : undefined
  const size = counted?.count ?? tickets.length
  const isMore = counted ? counted.isCapped : goesOn
  return (
    <span className={styles.size}>
      {size.toLocaleString('en')}
      {isMore && '+'} {size === 1 && !isMore ? 'ticket' : 'tickets'}
    </span>
  )
}

function Updates({ count, onRefresh }: { count: number; onRefresh: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  useShortcuts('List', count > 0 ? [{ keys: '.', label: 'Show updates', run: () => void show() }] : [])

  async function show() {
    setBusy(true)
    await onRefresh().finally(() => setBusy(false))
  }

  return (
    <span role="status">
      {count > 0 && (
        <button type="button" className={styles.updates} disabled={isBusy} onClick={() => void show()}>
          <IconRefresh size={12} stroke={1.9} aria-hidden />
          {count === 1 ? '1 update' : `${count} updates`}
        </button>
      )}
    </span>
  )
}
