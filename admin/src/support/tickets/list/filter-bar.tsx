import { FilterChip } from '@keydesk/ui/filter-chip.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { stringifySearch } from '#admin/platform/text-search.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { SaveViewButton } from '../../saved-views/save-view-button.tsx'
import { countedTickets } from '../counted-tickets.ts'
import { countsQuery } from '../tickets.queries.ts'
import styles from './filter-bar.module.css'
import { FilterMenu, type OpenFilter } from './filter-menu.tsx'
import { cleared, fieldNames, useFilterWords } from './filter-words.ts'
import { countNames, isNarrowed, type ListFilter, type Narrowing, narrowed, type Sort, searchOf, widened } from './list-filter.ts'
import type { TicketList } from './use-ticket-list.ts'

// Orders that no head of a column tells.
const orderWords: Partial<Record<Sort, string>> = {
  waiting: msg('Longest waiting first'),
  urgency: msg('Most urgent first'),
  relevance: msg('Best match first'),
}

interface Props {
  readonly filter: ListFilter
  readonly list: TicketList
  readonly onChange: (filter: ListFilter) => void
  readonly onRefresh: () => Promise<void>
}

/** What leaves tickets out, each with its cross; what waits to be shown; how many there are. */
export function FilterBar({ filter, list, onChange, onRefresh }: Props) {
  const chips = useFilterWords(filter)
  const [open, setOpen] = useState<OpenFilter>(null)
  useShortcuts('List', [{ keys: 'f', label: t('Filter the list'), run: () => setOpen('fields') }])
  const order = orderWords[filter.sort]
  const change = (changes: Partial<Narrowing>) => onChange(narrowed(filter, changes))

  return (
    <div className={styles.bar}>
      {chips.map(({ field, words }) => (
        <FilterChip
          key={field}
          field={t(fieldNames[field])}
          value={words}
          onOpen={() => setOpen(field)}
          onRemove={() => change({ [field]: cleared[field] })}
        />
      ))}
      <FilterMenu filter={filter} open={open} onOpen={setOpen} onChange={change} />
      {isNarrowed(filter) && (
        <Button size="xs" variant="subtle" className={styles.button ?? ''} onClick={() => onChange(widened(filter))}>
          {t('Clear all')}
        </Button>
      )}
      <SaveViewButton query={stringifySearch(searchOf(filter)).slice(1)} className={styles.button ?? ''} />
      <span className={styles.space} />
      <Updates count={list.updates} onRefresh={onRefresh} />
      {order && <span className={styles.size}>{t(order)}</span>}
      <Size filter={filter} list={list} />
    </div>
  )
}

/** As exactly as it is known: counted for a whole view, else what is loaded. */
function Size({ filter, list: { tickets, goesOn, isLoading, isBehind, isNewestOnly, error } }: Pick<Props, 'filter' | 'list'>) {
  const { data: counts } = useQuery(countsQuery)
  if (isLoading || isBehind || error) return null

  const counted = goesOn && !isNarrowed(filter) ? counts?.[countNames[filter.view]] : undefined
  const size = countedTickets({ count: counted?.count ?? tickets.length, isCapped: counted ? counted.isCapped : goesOn })
  return <span className={styles.size}>{isNewestOnly ? t('{tickets}, newest matches', { tickets: size }) : size}</span>
}

function Updates({ count, onRefresh }: { count: number; onRefresh: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  useShortcuts('List', count > 0 ? [{ keys: '.', label: t('Show updates'), run: () => void show() }] : [])

  async function show() {
    setBusy(true)
    await onRefresh().finally(() => setBusy(false))
  }

  return (
    <span role="status">
      {count > 0 && (
        <button type="button" className={styles.updates} disabled={isBusy} onClick={() => void show()}>
          <IconRefresh size={12} stroke={1.9} aria-hidden />
          {t('{count, plural, one {# update} other {# updates}}', { count })}
        </button>
      )}
    </span>
  )
}
