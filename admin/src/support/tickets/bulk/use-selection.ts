import { t } from '@keydesk/ui/messages.ts'
import { useCallback, useMemo, useState } from 'react'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import type { TicketSummary } from '../tickets.queries.ts'
import { allLoaded, extended, nothing, type Selection, toggled } from './selection.ts'

export interface ListSelection extends Selection {
  /** How many are chosen; null when all that match are, however many. */
  readonly count: number | null
  readonly isSelecting: boolean
  readonly isEverythingLoaded: boolean
  select(id: string, isRange: boolean): void
  selectLoaded(): void
  selectAll(): void
  begin(): void
  clear(): void
}

/** What is chosen of a list. Another list has nothing chosen; what leaves the list, by filter or by change, is given up. */
export function useSelection(listKey: string, tickets: readonly TicketSummary[], cursorId: string | null): ListSelection {
  const [held, setHeld] = useState({ listKey, selection: nothing, isBegun: false })
  if (held.listKey !== listKey) setHeld({ listKey, selection: nothing, isBegun: false })
  const order = useMemo(() => tickets.map(({ id }) => id), [tickets])

  const ids = useMemo(() => {
    const here = new Set(order)
    return new Set([...held.selection.ids].filter((id) => here.has(id)))
  }, [held.selection, order])

  const change = useCallback(
    (to: (selection: Selection) => Selection) => setHeld((before) => ({ ...before, selection: to(before.selection) })),
    [],
  )
  const select = useCallback(
    (id: string, isRange: boolean) => change((before) => (isRange ? extended(before, order, id) : toggled(before, id))),
    [change, order],
  )
  const clear = useCallback(() => setHeld((before) => ({ ...before, selection: nothing, isBegun: false })), [])

  const { isAll, anchor } = held.selection
  const isSelecting = isAll || ids.size > 0 || held.isBegun

  useShortcuts('List', [
    ...(cursorId
      ? [
          { keys: 'x', label: t('Select the ticket'), run: () => select(cursorId, false) },
          { keys: 'shift+x', label: t('Select from the last selected to here'), run: () => select(cursorId, true) },
        ]
      : []),
    ...(isSelecting ? [{ keys: 'escape', label: t('Clear the selection'), run: clear }] : []),
  ])

  return {
    ids,
    isAll,
    anchor,
    count: isAll ? null : ids.size,
    isSelecting,
    isEverythingLoaded: order.length > 0 && order.every((id) => ids.has(id)),
    select,
    selectLoaded: () => change((before) => allLoaded(before, order)),
    selectAll: () => change(() => ({ ...nothing, isAll: true })),
    begin: () => setHeld((before) => ({ ...before, isBegun: true })),
    clear,
  }
}
