import { expect, test } from 'vitest'
import { snoozeTimes } from './snooze-times.ts'

const offered = (now: string) => snoozeTimes(new Date(now)).map(({ label }) => label)

test('offers hours from now and mornings at nine', () => {
  const now = new Date(2026, 10, 24, 16, 20)
  const times = new Map(snoozeTimes(now).map(({ label, until }) => [label, until]))
  expect(times.get('In 3 hours')).toEqual(new Date(2026, 10, 24, 19, 20))
  expect(times.get('Tomorrow')).toEqual(new Date(2026, 10, 25, 9))
  expect(times.get('On Monday')).toEqual(new Date(2026, 10, 30, 9))
  expect(times.get('In a week')).toEqual(new Date(2026, 11, 1, 9))
})

test.each([
  ['a Saturday, when Monday is in two days', '2026-11-28T12:00:00', false],
  ['a Sunday, when Monday is tomorrow', '2026-11-29T12:00:00', false],
  ['a Monday, when the next is in a week', '2026-11-30T12:00:00', true],
])('on %s', (_, now, isOffered) => {
  expect(offered(now).includes('On Monday')).toBe(isOffered)
})
