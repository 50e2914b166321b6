import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { SelectionWork } from '../bulk/selection-work.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { ColumnHeads } from './column-heads.tsx'
import type { ListFilter } from './list-filter.ts'
import { placeInList, rememberPlace } from './list-place.ts'
import { ListState } from './list-state.tsx'
import { dismissTrouble, useListTrouble } from './list-trouble.ts'
import { TicketRow } from './ticket-row.tsx'
import styles from './ticket-table.module.css'
import type { Columns } from './use-columns.ts'
import type { Density } from './use-density.ts'
import { useListCursor } from './use-list-cursor.ts'
import { useListShortcuts } from './use-list-shortcuts.ts'
import type { TicketList } from './use-ticket-list.ts'

interface Props {
  readonly filter: ListFilter
  readonly list: TicketList
  readonly density: Density
  readonly columns: Columns
  readonly onFilter: (filter: ListFilter) => void
}

const heights = { compact: 32, comfortable: 40, phone: 64 } as const
const headHeight = 28
const readAhead = 25

/** The table: only the rows in sight are drawn, further pages are read before they are reached. */
export function TicketTable({ filter, list, density, columns, onFilter }: Props) {
  const { tickets, goesOn, loadMore } = list
  const isPhone = useMediaQuery('(max-width: 720px)', globalThis.innerWidth <= 720, { getInitialValueInEffect: false })
  const height = heights[isPhone ? 'phone' : density]
  const frame = useRef<HTMLDivElement>(null)
  const trouble = useListTrouble()

  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 10,
    scrollPaddingEnd: isPhone ? 0 : headHeight,
    initialOffset: () => placeInList(filter).offset,
    getItemKey: (index) => tickets[index]?.id ?? index,
    onChange: ({ scrollOffset }) => rememberPlace(filter, { offset: scrollOffset ?? 0 }),
  })
  const shown = rows.getVirtualItems()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height measures all rows anew
  useEffect(() => rows.measure(), [height])
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (goesOn && lastShown >= tickets.length - readAhead) loadMore()
  }, [goesOn, lastShown, tickets.length, loadMore])

  const cursor = useListCursor(filter, tickets)
  useListShortcuts(filter, cursor, (index) => rows.scrollToIndex(index))
  const selection = useSelection(JSON.stringify(filter), tickets, cursor.ticket?.id ?? null)
  const { moveTo } = cursor
  const open = useCallback((index: number) => void moveTo(index), [moveTo])

  const longest = Math.max(9, tickets[0]?.key.length ?? 0, tickets.at(-1)?.key.length ?? 0)

  return (
    <>
      {trouble && (
        <div className={styles.trouble} role="alert">
          {trouble}
          <button type="button" aria-label={t('Dismiss')} onClick={dismissTrouble}>
            <IconX size={14} stroke={1.6} />
          </button>
        </div>
      )}
      <div ref={frame} className={styles.frame}>
        <table
          className={styles.table}
          aria-label={t('Tickets')}
          aria-rowcount={goesOn ? -1 : tickets.length + 1}
          aria-busy={list.isLoading || list.isBehind}
          data-behind={list.isBehind || undefined}
          data-selecting={selection.isSelecting || undefined}
          data-hidden={
            columns.all
              .filter(({ isShown }) => !isShown)
              .map(({ sort }) => sort)
              .join(' ') || undefined
          }
          data-own={columns.areOwn || undefined}
          style={{ '--number': `${longest * 7 + 3}px`, ...widthsOf(columns) } as React.CSSProperties}
        >
          <ColumnHeads filter={filter} columns={columns} onFilter={onFilter} selection={selection} />
          <tbody className={styles.rows} style={{ height: rows.getTotalSize() }}>
            {shown.map(({ index, start }) => {
              const ticket = tickets[index]
              return (
                ticket && (
                  <TicketRow
                    key={ticket.id}
                    ticket={ticket}
                    index={index}
                    filter={filter}
                    columns={columns.all}
                    match={list.matches.get(ticket.id)}
                    isCursor={index === cursor.index}
                    isSelected={selection.isAll || selection.ids.has(ticket.id)}
                    isSelecting={selection.isSelecting}
                    onSelect={selection.select}
                    start={start}
                    height={height}
                    onOpen={open}
                  />
                )
              )
            })}
          </tbody>
        </table>
        {(list.isLoading || (goesOn && tickets.length > 0)) && <SkeletonRows rows={list.isLoading ? 24 : 3} height={`${height}px`} />}
        <ListState filter={filter} list={list} onFilter={onFilter} />
      </div>
      <SelectionWork filter={filter} selection={selection} tickets={tickets} goesOn={goesOn} />
    </>
  )
}

const widthsOf = ({ all }: Columns) =>
  Object.fromEntries(all.flatMap(({ sort, width }) => (width === null ? [] : [[`--w-${sort}`, `${width}px`]])))
