import { expect, test } from 'vitest'
import { awayEnds } from './away-ends.ts'

test.each([
  ['a Monday', new Date(2026, 10, 23, 15), new Date(2026, 10, 30, 9)],
  ['a Friday', new Date(2026, 10, 27, 15), new Date(2026, 10, 30, 9)],
  ['a Sunday', new Date(2026, 10, 29, 15), new Date(2026, 10, 30, 9)],
])('on %s the week begins again next Monday', (_, now, monday) => {
  expect(awayEnds(now).find(({ label }) => label.startsWith('Until Monday'))?.until).toEqual(monday)
})
