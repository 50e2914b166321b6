import type { Sort } from './list-filter.ts'

export interface Column {
  readonly sort: Sort
  readonly label: string
  /** Times stand at the right. */
  readonly isTime?: boolean
}

/** The columns of the specification, in its order; what can be done stands behind them. */
export const columns: readonly Column[] = [
  { sort: 'number', label: 'Ticket' },
  { sort: 'subject', label: 'Subject' },
  { sort: 'customer', label: 'Customer' },
  { sort: 'status', label: 'Status' },
  { sort: 'priority', label: 'Priority' },
  { sort: 'assignee', label: 'Assigned to' },
  { sort: 'category', label: 'Category' },
  { sort: 'created', label: 'Created', isTime: true },
  { sort: 'updated', label: 'Updated', isTime: true },
]
