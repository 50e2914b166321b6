import { msg } from '@keydesk/ui/messages.ts'
import { priorities } from '@keydesk/ui/priority.ts'
import { statuses } from '@keydesk/ui/status.ts'
import type { TextSearch } from '#admin/platform/text-search.ts'
import type { TicketPriority, TicketStatus } from '../tickets.queries.ts'
import { isDateRange } from './date-range.ts'

export const views = ['needs_response', 'mine', 'unassigned', 'urgent', 'all'] as const
export type View = (typeof views)[number]

export const viewNames: Record<View, string> = {
  needs_response: msg('Needs response'),
  mine: msg('My tickets'),
  unassigned: msg('Unassigned'),
  urgent: msg('Urgent'),
  all: msg('All'),
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
  'urgency',
  'relevance',
] as const
export type Sort = (typeof sorts)[number]
export type Order = 'asc' | 'desc'

/** What leaves tickets out of a list. */
export interface Narrowing {
  readonly status: readonly TicketStatus[]
  readonly priority: readonly TicketPriority[]
  /** Ids of agents, `me` or `unassigned`. */
  readonly assignee: readonly string[]
  /** Keys of categories, or `none`. */
  readonly category: readonly string[]
  /** Ids of customers, or words of their names and addresses. */
  readonly customer: readonly string[]
  readonly tag: readonly string[]
  readonly hasAttachment: boolean | null
  /** Days, as `7d` or `2026-11-01..2026-11-24`. */
  readonly created: string
  readonly updated: string
  readonly q: string
}

/** Which tickets a list shows, and in which order. It lives in the address, so a list can be linked to. */
export interface ListFilter extends Narrowing {
  readonly view: View
  readonly sort: Sort
  readonly order: Order
}

const nothingLeftOut: Narrowing = {
  status: [],
  priority: [],
  assignee: [],
  category: [],
  customer: [],
  tag: [],
  hasAttachment: null,
  created: '',
  updated: '',
  q: '',
}

/** What fits best comes first in a search, the most pressing where there is work to do, else the latest activity. */
export function defaultSort({ view, q }: Pick<ListFilter, 'view' | 'q'>): Sort {
  if (q !== '') return 'relevance'
  return view === 'all' ? 'updated' : 'urgency'
}

const ascending: readonly Sort[] = ['waiting', 'urgency', 'subject', 'customer', 'assignee']

/** The direction in which a column is first sorted. */
export function defaultOrder(sort: Sort): Order {
  return ascending.includes(sort) ? 'asc' : 'desc'
}

/** What an address means. What it says wrongly counts as not said. */
export function filterFrom(search: TextSearch): ListFilter {
  const view = oneOf(views, search.view) ?? 'all'
  const q = search.q?.trim() ?? ''
  const asked = oneOf(sorts, search.sort)
  const sort = asked && (asked !== 'relevance' || q !== '') ? asked : defaultSort({ view, q })

  return {
    view,
    status: severalOf(statuses, search.status),
    priority: severalOf(priorities, search.priority),
    assignee: listOf(search.assignee).filter((who) => who === 'me' || who === 'unassigned' || isId(who)),
    category: listOf(search.category),
    customer: listOf(search.customer),
    tag: listOf(search.tag),
    hasAttachment: search.attachment === 'yes' ? true : search.attachment === 'no' ? false : null,
    created: rangeIn(search.created),
    updated: rangeIn(search.updated),
    q,
    sort,
    order: oneOf(['asc', 'desc'] as const, search.order) ?? defaultOrder(sort),
  }
}

/** How a filter is written in the address: only what differs from what a list shows anyway. */
export function searchOf(filter: ListFilter): TextSearch {
  const { view, hasAttachment, created, updated, q, sort, order } = filter
  return {
    view: view === 'all' ? undefined : view,
    ...Object.fromEntries(severals.map((field) => [field, filter[field].map(quoted).join(',') || undefined])),
    attachment: hasAttachment === null ? undefined : hasAttachment ? 'yes' : 'no',
    created: created || undefined,
    updated: updated || undefined,
    q: q || undefined,
    sort: sort === defaultSort(filter) ? undefined : sort,
    order: order === defaultOrder(sort) ? undefined : order,
  }
}

const severals = ['status', 'priority', 'assignee', 'category', 'customer', 'tag'] as const

/** Whether something beyond the view leaves tickets out. */
export function isNarrowed(filter: ListFilter): boolean {
  return !isSame(filter, nothingLeftOut)
}

export function widened(filter: ListFilter): ListFilter {
  return narrowed(filter, nothingLeftOut)
}

/** With other filters. A search that begins or ends has another order than the list. */
export function narrowed(filter: ListFilter, change: Partial<Narrowing>): ListFilter {
  const next = { ...filter, ...change }
  const wasOwnOrder = filter.sort !== defaultSort(filter)
  if (wasOwnOrder || defaultSort(next) === filter.sort) return next
  const sort = defaultSort(next)
  return { ...next, sort, order: defaultOrder(sort) }
}

/** Another view keeps the filters; the order begins anew, because each view has its own. */
export function inView(filter: ListFilter, view: View): ListFilter {
  const sort = defaultSort({ ...filter, view })
  return { ...filter, view, sort, order: defaultOrder(sort) }
}

/** By a column, and the other way round when it was by this column already. */
export function sortedBy(filter: ListFilter, sort: Sort): ListFilter {
  if (filter.sort !== sort) return { ...filter, sort, order: defaultOrder(sort) }
  return { ...filter, order: filter.order === 'asc' ? 'desc' : 'asc' }
}

function isSame(one: Narrowing, other: Narrowing): boolean {
  return (Object.keys(nothingLeftOut) as (keyof Narrowing)[]).every((field) => String(one[field]) === String(other[field]))
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text)
}

function severalOf<Value extends string>(values: readonly Value[], text: string | undefined): Value[] {
  return listOf(text).flatMap((one) => oneOf(values, one) ?? [])
}

// Names may have commas in them.
const quoted = (text: string) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '')}"` : text)

function listOf(text: string | undefined): string[] {
  const parts = (text ?? '').match(/"[^"]*"|[^,"]+/g) ?? []
  return [...new Set(parts.map((part) => part.replaceAll('"', '').trim()).filter(Boolean))]
}

const rangeIn = (text: string | undefined) => (text && isDateRange(text) ? text : '')

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
