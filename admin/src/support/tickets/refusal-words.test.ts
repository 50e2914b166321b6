import { ApiProblem } from '@keydesk/api-client/problem.ts'
import { describe, expect, it } from 'vitest'
import { newMessagesIn, refusalWords, staleFacts, staleWords } from './refusal-words.ts'

describe('a refusal says what happened and what is safe', () => {
  it.each([
    ['no answer', ApiProblem.unreachable(null), /The reply got no answer: the server cannot be reached\. Your text is kept/],
    [
      'a fault',
      ApiProblem.from(500, { code: 'internal', detail: 'x', requestId: 'r-7' }),
      /The reply failed on the server \(request r-7\)/,
    ],
    ['a rule', ApiProblem.from(422, { code: 'invalid_input', detail: 'There is no text.' }), /^There is no text\. Your text is kept\.$/],
    ['a ticket that is gone', ApiProblem.from(404, { code: 'not_found', detail: 'There is no such ticket.' }), /no longer here for you/],
    ['our own fault', new Error('x'), /failed in this browser/],
  ])('%s', (_, error, expected) => expect(refusalWords(error, 'The reply')).toMatch(expected))
})

describe('a change that came too late', () => {
  it.each([
    [{ field: 'status', to: 'in_progress', by: { name: 'Tomasz Wilk' } }, 'Tomasz Wilk set the status to In progress meanwhile.'],
    [
      { field: 'assigneeId', to: { id: '1', name: 'Ines Carvalho' }, by: { name: 'Tomasz Wilk' } },
      'Tomasz Wilk assigned this to Ines Carvalho meanwhile.',
    ],
    [{ field: 'assigneeId', to: null, by: { name: '' } }, 'Somebody unassigned this meanwhile.'],
    [{ field: 'categoryId', to: { label: 'Billing' }, by: { name: 'Keydesk' } }, 'Keydesk set the category to Billing meanwhile.'],
    [{ field: 'priority', to: 'high', by: { name: 'Tomasz Wilk' } }, 'Tomasz Wilk set the priority to High meanwhile.'],
  ] as const)('%j', (change, expected) => expect(staleWords(change)).toContain(expected))

  it('is told from other refusals', () => {
    const stale = ApiProblem.from(409, { code: 'stale_version', detail: '', changes: [], current: { id: '1' } })
    expect(staleFacts(stale)).toEqual({ changes: [], current: { id: '1' } })
    expect(staleFacts(ApiProblem.from(409, { code: 'move_not_allowed', detail: '' }))).toBeNull()
  })
})

it('what arrived meanwhile is told from other refusals', () => {
  expect(newMessagesIn(ApiProblem.from(409, { code: 'new_messages', messages: [{ id: 'm1' }] }))).toEqual([{ id: 'm1' }])
  expect(newMessagesIn(ApiProblem.unreachable(null))).toBeNull()
})
