import { describe, expect, it, test } from 'vitest'
import { filterFrom, type ListFilter } from '../list/list-filter.ts'
import type { TicketSummary } from '../tickets.queries.ts'
import { fits, mergeTickets } from './merge-tickets.ts'

const me = 'me-1'
const other = 'other-1'

function ticket(id: string, more: Partial<TicketSummary> = {}): TicketSummary {
  return {
    id,
    number: 1000,
    key: 'TICK-1000',
    subject: 'Subject',
    status: 'open',
    priority: 'normal',
    category: null,
    customer: { id: 'c', name: 'Marta Nowak', email: 'marta@example.com' },
    assignee: null,
    createdAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-24T08:00:00.000Z',
    awaitingReplySince: null,
    messageCount: 1,
    hasAttachments: false,
    isUnread: false,
    version: 1,
    moves: [],
    ...more,
  } as TicketSummary
}

const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`
const list = [ticket('a', { updatedAt: at(30) }), ticket('b', { updatedAt: at(20) }), ticket('c', { updatedAt: at(10) })]
const merge = (changed: TicketSummary[], filter: ListFilter = filterFrom({}), goesOn = false) => {
  const merged = mergeTickets({ tickets: list, goesOn, filter, myId: me }, changed)
  return { ids: merged.tickets.map(({ id }) => id), waiting: merged.waiting, tickets: merged.tickets }
}

describe('a change in what is loaded', () => {
  test('is shown where the ticket stands, though it belongs elsewhere now', () => {
    const { ids, tickets, waiting } = merge([ticket('c', { status: 'waiting', updatedAt: at(40), version: 2 })])

    expect(ids).toEqual(['a', 'b', 'c'])
    expect(tickets[2]).toMatchObject({ status: 'waiting', version: 2 })
    expect(waiting).toEqual(['c'])
  })

  test('does not wait for anything when the place stays right', () => {
    expect(merge([ticket('a', { updatedAt: at(40), version: 2 })]).waiting).toEqual([])
  })

  test('keeps a ticket that no longer belongs into the list, until the reader asks', () => {
    const { ids, waiting } = merge([ticket('b', { status: 'closed', updatedAt: at(20), version: 2 })], filterFrom({ status: 'open' }))

    expect(ids).toEqual(['a', 'b', 'c'])
    expect(waiting).toEqual(['b'])
  })

  test('that was overtaken by a newer one undoes nothing', () => {
    const known = [ticket('a', { subject: 'New', version: 5 })]
    const { tickets } = mergeTickets({ tickets: known, goesOn: false, filter: filterFrom({}), myId: me }, [
      ticket('a', { subject: 'Old', version: 4 }),
    ])

    expect(tickets[0]?.subject).toBe('New')
  })
})

describe('a ticket that is not loaded', () => {
  test('waits when it would be in the list', () => {
    const { ids, waiting } = merge([ticket('new', { updatedAt: at(40) })])

    expect(ids).toEqual(['a', 'b', 'c'])
    expect(waiting).toEqual(['new'])
  })

  test('does not, when it would stand behind what is loaded', () => {
    const behind = ticket('old', { updatedAt: at(5) })

    expect(merge([behind], filterFrom({}), true).waiting).toEqual([])
    expect(merge([behind], filterFrom({}), false).waiting).toEqual(['old'])
  })

  test('does not, when the filter leaves it out', () => {
    expect(merge([ticket('new', { updatedAt: at(40) })], filterFrom({ view: 'mine' })).waiting).toEqual([])
  })
})

describe('whether a ticket belongs into a list', () => {
  const mine = { assignee: { id: me, name: 'Ines' } }
  const theirs = { assignee: { id: other, name: 'Tomasz' } }

  it.each([
    ['all', {}, {}, true],
    ['mine', { view: 'mine' }, mine, true],
    ['mine, done', { view: 'mine' }, { ...mine, status: 'resolved' }, false],
    ['mine, of somebody else', { view: 'mine' }, theirs, false],
    ['unassigned', { view: 'unassigned' }, {}, true],
    ['unassigned, closed', { view: 'unassigned' }, { status: 'closed' }, false],
    ['urgent', { view: 'urgent' }, { priority: 'critical' }, true],
    ['urgent, normal', { view: 'urgent' }, {}, false],
    ['needs response', { view: 'needs_response' }, { awaitingReplySince: at(1) }, true],
    ['needs response, answered', { view: 'needs_response' }, {}, false],
    ['of a status', { status: 'open,waiting' }, { status: 'waiting' }, true],
    ['of another status', { status: 'open,waiting' }, { status: 'closed' }, false],
    ['of me', { assignee: 'me' }, mine, true],
    ['of nobody', { assignee: 'me,unassigned' }, {}, true],
    ['of somebody else', { assignee: 'me,unassigned' }, theirs, false],
    ['with words', { q: 'error' }, {}, false],
  ] as const)('%s', (_, search, more, expected) => {
    expect(fits(ticket('x', more as Partial<TicketSummary>), filterFrom(search), me)).toBe(expected)
  })
})
