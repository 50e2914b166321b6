import { useMemo } from 'react'
import { usePreference } from '#admin/kernel/preferences.queries.ts'
import { type ChosenColumn, choicesOf, chosenColumns, columns } from './columns.ts'
import type { Sort } from './list-filter.ts'

export interface Columns {
  readonly all: readonly ChosenColumn[]
  /** Whether they differ from what everybody starts with. */
  readonly areOwn: boolean
  change(all: readonly ChosenColumn[]): void
  resize(sort: Sort, width: number | null): void
  reset(): void
}

/** Which columns the agent sees, in which order and how wide. */
export function useColumns(): Columns {
  const [choices, setChoices] = usePreference('ticketColumns')
  const all = useMemo(() => chosenColumns(choices), [choices])

  return {
    all,
    areOwn: all.some(({ sort, isShown }, place) => !isShown || sort !== columns[place]?.sort),
    change: (next) => setChoices(choicesOf(next)),
    resize: (sort, width) => setChoices(choicesOf(all.map((column) => (column.sort === sort ? { ...column, width } : column)))),
    reset: () => setChoices([]),
  }
}
