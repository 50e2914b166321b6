import { describe, expect, it } from 'vitest'
import { type Candidate, keysInWords, kindOf, leftBehind, withoutDoubles } from './merge-choice.ts'

const ticket = (key: string, customer: string) => ({ key, customer: { id: customer, name: customer } }) as Candidate

describe('what can be done with chosen tickets', () => {
  it.each([
    ['nothing with one', [ticket('1', 'ida')], 'none'],
    ['merge those of one customer', [ticket('1', 'ida'), ticket('2', 'ida')], 'merge'],
    ['link those of several', [ticket('1', 'ida'), ticket('2', 'ida'), ticket('3', 'lars')], 'incident'],
  ] as const)('%s', (_, chosen, expected) => {
    expect(kindOf(chosen)).toBe(expected)
  })
})

it('lists a ticket once, as it was known first', () => {
  const first = ticket('1', 'ida')
  expect(withoutDoubles([first, ticket('1', 'x'), ticket('2', 'ida')])).toEqual([first, ticket('2', 'ida')])
})

it('names some and counts the rest', () => {
  expect(keysInWords(['a', 'b'])).toBe('a and b')
  expect(keysInWords(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, and 2 more')
})

describe('the number of an old address', () => {
  it.each([
    ['tick-1002', 'TICK-1001', 'TICK-1002'],
    ['1002', 'TICK-1001', 'TICK-1002'],
    ['1001', 'TICK-1001', null],
    ['TICK-1001', 'TICK-1001', null],
    ['0198c0de-0000-7000-8000-000000000000', 'TICK-1001', null],
  ])('%s beside %s is %s', (ref, key, expected) => {
    expect(leftBehind(ref, key)).toBe(expected)
  })
})
