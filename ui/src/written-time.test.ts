import { describe, expect, test } from 'vitest'
import { exactTime, writeTimesFor, writtenDate, writtenDay, writtenTime } from './written-time.ts'

// A Monday, shortly after midnight in Warsaw and still Sunday in UTC.
const now = new Date('2026-11-22T23:30:00Z')
const reader = { now, timeZone: 'Europe/Warsaw' }
const before = (ms: number) => new Date(now.getTime() - ms)
const minute = 60_000
const hour = 60 * minute

describe('an age', () => {
  test.each([
    [0, 'now'],
    [59_999, 'now'],
    [-5 * minute, 'now'],
    [minute, '1 min'],
    [59 * minute, '59 min'],
    [hour, '1 h'],
    [23 * hour, '23 h'],
    [25 * hour, 'Sat'],
    [6 * 24 * hour, 'Tue'],
    [7 * 24 * hour, '16 Nov'],
    [330 * 24 * hour, '28 Dec 2025'],
  ])('of %i ms is %s', (ago, text) => {
    expect(writtenTime(before(ago), 'age', reader)).toBe(text)
  })
})

describe('a day', () => {
  test.each([
    [10 * minute, '00:20'],
    [40 * minute, 'Sun'],
    [6 * 24 * hour, 'Tue'],
    [7 * 24 * hour, '16 Nov'],
  ])('%i ms ago is %s', (ago, text) => {
    expect(writtenTime(before(ago), 'day', reader)).toBe(text)
  })

  test('is the day of the reader, not of the server', () => {
    expect(writtenTime(before(40 * minute), 'day', { now, timeZone: 'UTC' })).toBe('22:50')
  })

  test('carries its clock time where there is room', () => {
    expect(writtenTime(before(40 * minute), 'clock', reader)).toBe('Sun 23:50')
    expect(writtenTime(before(10 * minute), 'clock', reader)).toBe('00:20')
    expect(writtenTime(before(30 * 24 * hour), 'clock', reader)).toBe('24 Oct 01:30')
  })

  test('has a name of its own when it is near', () => {
    expect(writtenDay(before(10 * minute), reader)).toBe('Today')
    expect(writtenDay(before(40 * minute), reader)).toBe('Yesterday')
    expect(writtenDay(before(3 * 24 * hour), reader)).toBe('Fri')
  })
})

test('the exact time tells day, second and zone', () => {
  expect(exactTime(now, 'Europe/Warsaw')).toMatch(/^Monday.* 23 November 2026.* 00:30:00 CET$/)
})

test('times are written as the reader has chosen', () => {
  writeTimesFor({ locale: 'de-DE', timeZone: 'America/New_York' })
  expect(writtenTime(before(3 * 24 * hour), 'day', { now })).toBe('Do')
  expect(writtenTime(before(2 * hour), 'clock', { now })).toBe('16:30')
  expect(writtenDate(now, { dateStyle: 'long' })).toBe('22. November 2026')

  writeTimesFor({ locale: 'en-US', timeZone: 'UTC' })
  expect(writtenTime(before(2 * hour), 'clock', { now })).toMatch(/09:30\sPM/)
  writeTimesFor({ locale: 'en-GB' })
})
