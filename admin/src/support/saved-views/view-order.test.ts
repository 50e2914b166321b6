import { expect, test } from 'vitest'
import { inChosenOrder, moved } from './view-order.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const ids = (order: string[]) => inChosenOrder(items, order).map(({ id }) => id)

test('what the order names comes first, the rest as it comes', () => {
  expect(ids(['c', 'gone', 'a'])).toEqual(['c', 'a', 'b', 'd'])
  expect(ids([])).toEqual(['a', 'b', 'c', 'd'])
})

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('%s moved by %s', (id, step, expected) => {
  expect(moved(['a', 'b', 'c'], id, step)).toEqual(expected)
})
