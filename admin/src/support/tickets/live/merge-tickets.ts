import { type Times, timesOf } from '../list/date-range.ts'
import type { ListFilter, Sort } from '../list/list-filter.ts'
import type { TicketSummary } from '../tickets.queries.ts'

export interface LoadedList {
  readonly tickets: readonly TicketSummary[]
  /** Whether the list goes on behind what is loaded. */
  readonly goesOn: boolean
  readonly filter: ListFilter
  readonly myId: string
}

export interface Merged {
  readonly tickets: readonly TicketSummary[]
  /** Tickets that would come, go or stand elsewhere if the list were read anew. They wait until the reader asks. */
  readonly waiting: readonly string[]
}

/** Changed tickets get their new content where they stand: no row moves, comes or goes under the reader's cursor. */
export function mergeTickets({ tickets, goesOn, filter, myId }: LoadedList, changed: readonly TicketSummary[]): Merged {
  const news = new Map(changed.map((ticket) => [ticket.id, ticket]))
  const merged = tickets.map((ticket) => newest(ticket, news.get(ticket.id)))
  const places = new Map(merged.map(({ id }, index) => [id, index]))

  const waiting = changed.filter((ticket) => {
    const place = places.get(ticket.id)
    const belongs = fits(ticket, filter, myId)
    if (place === undefined) return belongs && (!goesOn || comesBefore(ticket, merged.at(-1), filter))
    return !belongs || !standsRight(merged, place, filter)
  })
  return { tickets: merged, waiting: waiting.map(({ id }) => id) }
}

// An answer that was overtaken by a newer one must not undo it.
function newest(known: TicketSummary, news: TicketSummary | undefined): TicketSummary {
  return news && news.version >= known.version ? news : known
}

/** Whether a ticket belongs into a list. Whether it matches words only the server knows, so that counts as no. */
export function fits(ticket: TicketSummary, filter: ListFilter, myId: string): boolean {
  const { view, status, priority, assignee, category, customer, tag, hasAttachment, created, updated, q } = filter
  const isActive = ['open', 'in_progress', 'waiting'].includes(ticket.status)
  const ownerId = ticket.assignee?.id ?? 'unassigned'
  const inView = {
    needs_response: ticket.awaitingReplySince !== null,
    mine: ownerId === myId && isActive,
    unassigned: ownerId === 'unassigned' && isActive,
    urgent: (ticket.priority === 'high' || ticket.priority === 'critical') && isActive,
    all: true,
  }

  return (
    inView[view] &&
    (status.length === 0 || status.includes(ticket.status)) &&
    (priority.length === 0 || priority.includes(ticket.priority)) &&
    (assignee.length === 0 || assignee.some((who) => (who === 'me' ? myId : who) === ownerId)) &&
    (category.length === 0 || category.includes(ticket.category?.key ?? 'none')) &&
    (customer.length === 0 || customer.includes(ticket.customer.id)) &&
    (tag.length === 0 || tag.some((one) => ticket.tags.includes(one))) &&
    (hasAttachment === null || ticket.hasAttachments === hasAttachment) &&
    isWithin(ticket.createdAt, timesOf(created)) &&
    isWithin(ticket.updatedAt, timesOf(updated)) &&
    q === ''
  )
}

function isWithin(at: string, { from = '', to = '9' }: Times): boolean {
  return at >= from && at < to
}

function standsRight(tickets: readonly TicketSummary[], place: number, filter: ListFilter): boolean {
  const ticket = tickets[place]
  const before = tickets[place - 1]
  const after = tickets[place + 1]
  return ticket !== undefined && !comesBefore(ticket, before, filter) && !comesBefore(after, ticket, filter)
}

function comesBefore(one: TicketSummary | undefined, other: TicketSummary | undefined, { sort, order }: ListFilter): boolean {
  if (!one || !other) return false
  const [a, b] = [rank[sort](one), rank[sort](other)]
  return order === 'asc' ? a < b : a > b
}

const statusRank = ['open', 'in_progress', 'waiting', 'resolved', 'closed']
const priorityRank = ['low', 'normal', 'high', 'critical']

/** What each column is ordered by, as far as it can be seen here; equal ones may stand in any order. */
const rank: Record<Sort, (ticket: TicketSummary) => string | number> = {
  number: ({ number }) => number,
  created: ({ createdAt }) => createdAt,
  updated: ({ updatedAt }) => updatedAt,
  waiting: ({ awaitingReplySince }) => awaitingReplySince ?? '',
  status: ({ status }) => statusRank.indexOf(status),
  priority: ({ priority }) => priorityRank.indexOf(priority),
  subject: ({ subject }) => subject.toLowerCase(),
  customer: ({ customer }) => customer.name,
  assignee: ({ assignee }) => assignee?.name ?? '',
  category: () => 0,
  urgency: ({ priority, awaitingReplySince }) => `${3 - priorityRank.indexOf(priority)} ${awaitingReplySince ?? '9'}`,
  relevance: () => 0,
}
