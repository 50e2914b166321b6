import { describe, expect, it } from 'vitest'
import { afterCustomerMessage, movesFrom, numberIn, TicketRef, TicketStatus } from './ticket.ts'

const now = new Date('2026-11-24T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('where a ticket goes when its customer writes', () => {
  it.each([
    ['an open one stays open', { status: 'open', assigneeId: null, closedAt: null }, true, 'open'],
    ['one in progress stays so', { status: 'in_progress', assigneeId: 'a', closedAt: null }, true, 'in_progress'],
    ['a waiting one goes back to its owner', { status: 'waiting', assigneeId: 'a', closedAt: null }, true, 'in_progress'],
    ['a waiting one without owner opens', { status: 'waiting', assigneeId: null, closedAt: null }, true, 'open'],
    ['a resolved one opens', { status: 'resolved', assigneeId: 'a', closedAt: null }, true, 'open'],
    ['a resolved one opens even where closed ones may not', { status: 'resolved', assigneeId: 'a', closedAt: null }, false, 'open'],
    ['one closed 30 days ago opens', { status: 'closed', assigneeId: 'a', closedAt: daysAgo(30) }, true, 'open'],
    ['one closed 31 days ago is followed up', { status: 'closed', assigneeId: 'a', closedAt: daysAgo(31) }, true, 'follow_up'],
    ['a closed one that may not reopen is followed up', { status: 'closed', assigneeId: 'a', closedAt: daysAgo(1) }, false, 'follow_up'],
  ] as const)('%s', (_, ticket, canReopen, expected) => {
    expect(afterCustomerMessage(ticket, { now, canReopen })).toBe(expected)
  })
})

describe('the moves of an agent', () => {
  it('are those of the product and no others', () => {
    const table = Object.fromEntries(TicketStatus.options.map((status) => [status, movesFrom(status)]))
    expect(table).toEqual({
      open: ['in_progress', 'waiting', 'resolved', 'closed'],
      in_progress: ['open', 'waiting', 'resolved', 'closed'],
      waiting: ['open', 'in_progress', 'resolved', 'closed'],
      resolved: ['open', 'closed'],
      closed: ['open'],
    })
  })
})

describe('a reference to a ticket', () => {
  it.each([
    ['TICK-1001', 1001],
    ['tick-1001', 1001],
    ['1001', 1001],
    ['TEST-1001', -1],
  ])('%s means number %d where tickets begin with TICK-', (ref, number) => {
    expect(numberIn(ref, 'TICK-')).toBe(number)
  })

  it('may be an id', () => {
    expect(numberIn('0197e0a2-6a68-7cc6-8a1e-6f3f3f3f3f3f', 'TICK-')).toBeNull()
  })

  it.each(["1001' or 1=1", 'TICK-', '', '1001\u0000', 'TICK-99999999999'])('is not %j', (text) => {
    expect(TicketRef.safeParse(text).success).toBe(false)
  })
})
