import { expect, test } from 'vitest'
import { fieldText, laterTimes } from './send-later.ts'

const times = (now: Date) => laterTimes(now).map(({ label, at }) => [label, fieldText(at)])

test('tomorrow and Monday at nine', () => {
  expect(times(new Date(2026, 10, 24, 18, 30))).toEqual([
    ['Tomorrow, 9:00', '2026-11-25T09:00'],
    ['Monday, 9:00', '2026-11-30T09:00'],
  ])
})

test('on a Sunday tomorrow is Monday, and on a Monday the next one is meant', () => {
  expect(times(new Date(2026, 10, 29, 8))).toEqual([['Monday, 9:00', '2026-11-30T09:00']])
  expect(times(new Date(2026, 10, 30, 8)).at(-1)).toEqual(['Monday, 9:00', '2026-12-07T09:00'])
})
