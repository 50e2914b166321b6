import { msg } from '@keydesk/ui/messages.ts'
import type { Preferences } from '#admin/kernel/preferences.queries.ts'
import type { Sort } from './list-filter.ts'

export type ColumnChoices = Preferences['ticketColumns']

export interface Column {
  readonly sort: Sort
  /** To be read by `t`. */
  readonly label: string
  /** Times stand at the right. */
  readonly isTime?: boolean
  /** Without these a row says nothing. */
  readonly isFixed?: boolean
}

/** The columns of the specification, in its order; what can be done stands behind them. */
export const columns: readonly Column[] = [
  { sort: 'number', label: msg('Ticket') },
  { sort: 'subject', label: msg('Subject'), isFixed: true },
  { sort: 'customer', label: msg('Customer') },
  { sort: 'status', label: msg('Status') },
  { sort: 'priority', label: msg('Priority') },
  { sort: 'assignee', label: msg('Assigned to') },
  { sort: 'category', label: msg('Category') },
  { sort: 'created', label: msg('Created'), isTime: true },
  { sort: 'updated', label: msg('Updated'), isTime: true },
]

export interface ChosenColumn extends Column {
  readonly isShown: boolean
  /** In pixels; null is as wide as usual. */
  readonly width: number | null
}

/** The columns as an agent wants them. Those that the choice does not name stand where they usually do, behind the ones before them. */
export function chosenColumns(choices: ColumnChoices): ChosenColumn[] {
  const chosen: ChosenColumn[] = choices.flatMap(({ key, isShown, width }) => {
    const column = columns.find(({ sort }) => sort === key)
    return column ? [{ ...column, isShown: isShown || column.isFixed === true, width }] : []
  })
  for (const [place, column] of columns.entries()) {
    if (chosen.some(({ sort }) => sort === column.sort)) continue
    const before = chosen.findIndex(({ sort }) => sort === columns[place - 1]?.sort)
    chosen.splice(before + 1, 0, { ...column, isShown: true, width: null })
  }
  return chosen
}

export function choicesOf(chosen: readonly ChosenColumn[]): ColumnChoices {
  return chosen.map(({ sort, isShown, width }) => ({ key: sort, isShown, width }))
}

const narrowest = 40
const widest = 600

/** A width that somebody dragged to, within reason. */
export const sensibleWidth = (width: number) => Math.round(Math.min(Math.max(width, narrowest), widest))
