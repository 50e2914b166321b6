import { expect, test } from 'vitest'
import { isDateRange, rangeWords, timesOf } from './date-range.ts'

test.each(['7d', '1d', '365d', '2026-11-01..2026-11-24', '2026-11-01..', '..2026-11-24'])('%s is a range', (text) => {
  expect(isDateRange(text)).toBe(true)
})

test.each(['', '..', '0d', '1000d', '7', '2026-11-01', '2026-02-30..', '2026-1-1..', 'now..then', '2026-11-01..2026-11-24..'])(
  '%s is none',
  (text) => {
    expect(isDateRange(text)).toBe(false)
  },
)

const local = (...[year, month, day]: [number, number, number]) => new Date(year, month - 1, day).toISOString()
const today = new Date(2026, 10, 24, 15, 30)

test.each([
  ['7d', { from: local(2026, 11, 18) }],
  ['1d', { from: local(2026, 11, 24) }],
  ['2026-11-01..2026-11-24', { from: local(2026, 11, 1), to: local(2026, 11, 25) }],
  ['..2026-12-31', { to: local(2027, 1, 1) }],
  ['2026-11-01..', { from: local(2026, 11, 1) }],
  ['', {}],
])('%s has whole days of the reader', (text, times) => {
  expect(timesOf(text, today)).toEqual(times)
})

test.each([
  ['1d', 'Today'],
  ['30d', 'Last 30 days'],
  ['2026-11-01..2026-11-24', '1 Nov 2026 – 24 Nov 2026'],
  ['2026-11-01..2026-11-01', '1 Nov 2026'],
  ['2026-11-01..', 'since 1 Nov 2026'],
  ['..2026-11-24', 'until 24 Nov 2026'],
])('%s is read as %s', (text, words) => {
  expect(rangeWords(text)).toBe(words)
})
