import { useCallback, useState } from 'react'
import type { TicketSummary } from '../tickets.queries.ts'
import type { ListFilter } from './list-filter.ts'
import { placeInList, rememberPlace } from './list-place.ts'

export interface ListCursor {
  /** The row that keys act on; null before the first key. */
  readonly ticket: TicketSummary | null
  readonly index: number
  moveTo(index: number): TicketSummary | null
  moveBy(step: number): TicketSummary | null
}

/** The cursor holds on to a ticket, not to a line: whatever happens live, it stays on the same one. */
export function useListCursor(filter: ListFilter, tickets: readonly TicketSummary[]): ListCursor {
  const listKey = JSON.stringify(filter)
  const [held, setHeld] = useState({ listKey, id: placeInList(filter).cursorId })
  if (held.listKey !== listKey) setHeld({ listKey, id: placeInList(filter).cursorId })

  const index = tickets.findIndex(({ id }) => id === held.id)

  const moveTo = useCallback(
    (wanted: number) => {
      const ticket = tickets[Math.min(Math.max(wanted, 0), tickets.length - 1)]
      if (!ticket) return null
      setHeld({ listKey, id: ticket.id })
      rememberPlace(filter, { cursorId: ticket.id })
      return ticket
    },
    [tickets, filter, listKey],
  )
  const moveBy = (step: number) => moveTo(index < 0 ? 0 : index + step)

  return { ticket: tickets[index] ?? null, index, moveTo, moveBy }
}
