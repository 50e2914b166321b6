import { expect, it, test } from 'vitest'
import { answered, nextAttempt } from './send-key.ts'

let count = 0
const newKey = () => `key-${++count}`

it.each([
  ['lost on the way', { status: 0, code: 'unreachable' }],
  ['a fault of the server', { status: 503, code: 'database_away' }],
  ['still being carried out', { status: 409, code: 'request_in_progress' }],
])('the same words go out under the same key when the answer was %s', (_, answer) => {
  const first = nextAttempt(null, '{"html":"Hi"}', newKey)
  expect(nextAttempt(answered(first, answer), '{"html":"Hi"}', newKey).key).toBe(first.key)
})

test('changed words, or words that were refused, are a new intention', () => {
  const first = nextAttempt(null, '{"html":"Hi"}', newKey)
  expect(nextAttempt(answered(first, { status: 0, code: '' }), '{"html":"Hi there"}', newKey).key).not.toBe(first.key)
  expect(nextAttempt(answered(first, { status: 409, code: 'new_messages' }), '{"html":"Hi"}', newKey).key).not.toBe(first.key)
})
