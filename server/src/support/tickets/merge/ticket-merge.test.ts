import { describe, expect, it } from 'vitest'
import { canUndo, joinedWith, undoFor } from './ticket-merge.ts'

const [nine, ten] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T10:00:00Z')]
const part = {
  status: 'open',
  priority: 'normal',
  awaitingReplySince: ten,
  firstRespondedAt: null,
  snoozedAt: null,
  messageCount: 1,
  hasAttachments: false,
} as const

describe('what becomes of a ticket that others are merged into', () => {
  it.each([
    ['has the highest priority', { priority: 'critical' }, {}, { priority: 'critical' }],
    ['keeps its own when it is the highest', { priority: 'low' }, { priority: 'high' }, { priority: 'high' }],
    ['counts the first response from the earliest', { firstRespondedAt: nine }, { firstRespondedAt: ten }, { firstRespondedAt: nine }],
    ['has been waiting since the first began to', { awaitingReplySince: nine }, {}, { awaitingReplySince: nine }],
    ['waits when only the other did', { awaitingReplySince: nine }, { awaitingReplySince: null }, { awaitingReplySince: nine }],
    ['owes nothing while it rests', {}, { status: 'resolved', awaitingReplySince: null }, { awaitingReplySince: null }],
    ['owes nothing while it is put aside', {}, { snoozedAt: nine, awaitingReplySince: null }, { awaitingReplySince: null }],
    ['has the messages of both', { messageCount: 3, hasAttachments: true }, {}, { messageCount: 4, hasAttachments: true }],
  ] as const)('%s', (_, source, primary, expected) => {
    expect(joinedWith({ ...part, ...primary }, [{ ...part, ...source }])).toMatchObject(expected)
  })
})

it('a merge can be undone for thirty days', () => {
  expect(canUndo(nine, new Date(nine.getTime() + undoFor))).toBe(true)
  expect(canUndo(nine, new Date(nine.getTime() + undoFor + 1))).toBe(false)
})
