import { statuses } from '@keydesk/ui/status.ts'
import type { TextSearch } from '#admin/platform/text-search.ts'
import type { TicketStatus } from '../tickets.queries.ts'

export const views = ['needs_response', 'mine', 'unassigned', 'urgent', 'all'] as const
export type View = (typeof views)[number]

export const viewNames: Record<View, string> = {
  needs_response: 'Needs response',
  mine: 'My tickets',
  unassigned: 'Unassigned',
  urgent: 'Urgent',
  all: 'All',
}

/** What the counts call the views. */
export const countNames = { needs_response: 'needsResponse', mine: 'mine', unassigned: 'unassigned', urgent: 'urgent', all: 'all' } as const

export const sorts = [
  'number',
  'subject',
  'customer',
  'status',
  'priority',
  'assignee',
  'category',
  'created',
  'updated',
  'waiting',
] as const
export type Sort = (typeof sorts)[number]
export type Order = 'asc' | 'desc'

/** Which tickets a list shows, and in which order. It lives in the address, so a list can be linked to. */
export interface ListFilter {
  readonly view: View
  readonly status: readonly TicketStatus[]
  /** Ids of agents, `me` or `unassigned`. */
  readonly assignee: readonly string[]
  readonly q: string
  readonly sort: Sort
  readonly order: Order
}

/** Who waits longest comes first where we owe an answer, else the latest activity. */
export function defaultSort(view: View): Sort {
  return view === 'needs_response' ? 'waiting' : 'updated'
}

/** The direction in which a column is first sorted. */
export function defaultOrder(sort: Sort): Order {
  return sort === 'waiting' || sort === 'subject' || sort === 'customer' || sort === 'assignee' ? 'asc' : 'desc'
}

/** What an address means. What it says wrongly counts as not said. */
export function filterFrom(search: TextSearch): ListFilter {
  const view = oneOf(views, search.view) ?? 'all'
  const sort = oneOf(sorts, search.sort) ?? defaultSort(view)

  return {
    view,
    status: listOf(search.status).filter((status): status is TicketStatus => oneOf(statuses, status) !== undefined),
    assignee: listOf(search.assignee).filter((who) => who === 'me' || who === 'unassigned' || isId(who)),
    q: search.q?.trim() ?? '',
    sort,
    order: oneOf(['asc', 'desc'] as const, search.order) ?? defaultOrder(sort),
  }
}

/** How a filter is written in the address: only what differs from what a list shows anyway. */
export function searchOf({ view, status, assignee, q, sort, order }: ListFilter): TextSearch {
  return {
    view: view === 'all' ? undefined : view,
    status: status.length > 0 ? status.join(',') : undefined,
    assignee: assignee.length > 0 ? assignee.join(',') : undefined,
    q: q || undefined,
    sort: sort === defaultSort(view) ? undefined : sort,
    order: order === defaultOrder(sort) ? undefined : order,
  }
}

/** Whether something beyond the view leaves tickets out. */
export function isNarrowed({ status, assignee, q }: ListFilter): boolean {
  return status.length > 0 || assignee.length > 0 || q !== ''
}

export function widened(filter: ListFilter): ListFilter {
  return { ...filter, status: [], assignee: [], q: '' }
}

/** Another view keeps the filters; the order begins anew, because each view has its own. */
export function inView(filter: ListFilter, view: View): ListFilter {
  const sort = defaultSort(view)
  return { ...filter, view, sort, order: defaultOrder(sort) }
}

/** By a column, and the other way round when it was by this column already. */
export function sortedBy(filter: ListFilter, sort: Sort): ListFilter {
  if (filter.sort !== sort) return { ...filter, sort, order: defaultOrder(sort) }
  return { ...filter, order: filter.order === 'asc' ? 'desc' : 'asc' }
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text)
}

const listOf = (text: string | undefined) => [...new Set((text ?? '').split(',').filter(Boolean))]

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
