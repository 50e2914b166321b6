import { describe, expect, test } from 'vitest'
import { allLoaded, extended, nothing, toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const chosen = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('')

describe('choosing tickets of a list', () => {
  test('one, and giving it up again', () => {
    const one = toggled(nothing, 'b')
    expect(chosen(one)).toBe('b')
    expect(chosen(toggled(one, 'b'))).toBe('')
  })

  test.each([
    ['downwards', 'b', 'd', 'bcd'],
    ['upwards', 'd', 'b', 'bcd'],
    ['to itself', 'c', 'c', 'c'],
    ['from what is not in the list any more', 'z', 'c', 'cz'],
  ])('a range %s', (_, from, to, expected) => {
    expect(chosen(extended(toggled(nothing, from), order, to))).toBe(expected)
  })

  test('a range keeps its beginning and what was chosen before', () => {
    const first = toggled(toggled(nothing, 'e'), 'b')
    expect(chosen(extended(extended(first, order, 'c'), order, 'a'))).toBe('abce')
  })

  test('all that are loaded, and none when all are', () => {
    const all = allLoaded(toggled(nothing, 'b'), order)
    expect(chosen(all)).toBe('abcde')
    expect(allLoaded(all, order)).toEqual(nothing)
  })

  test('by one ends the choice of all that match', () => {
    expect(toggled({ ...nothing, isAll: true }, 'a')).toMatchObject({ isAll: false })
  })
})
