import { describe, expect, it, test } from 'vitest'
import type { TimelineEntry } from '../ticket-detail.ts'
import { filtered, messagesBehind, spineItems, withEarlier, withNewest } from './timeline.ts'

const message = (position: number, authorId = 'marta') =>
  ({ type: 'message', id: `m${position}`, position, author: { id: authorId } }) as unknown as TimelineEntry
const event = (position: number) => ({ type: 'event', id: `e${position}`, position }) as unknown as TimelineEntry
const positions = ({ entries }: { entries: readonly TimelineEntry[] }) => entries.map(({ position }) => position)

describe('laying the newest page over what is known', () => {
  const known = { entries: [message(1), event(2), message(3)], earlier: null }

  it.each([
    ['nothing known', null, { items: [message(3)], earlier: '3' }, [3], '3'],
    ['the same again', known, { items: [message(1), event(2), message(3)], earlier: null }, [1, 2, 3], null],
    ['more at the end', known, { items: [message(3), message(4)], earlier: '3' }, [1, 2, 3, 4], null],
    ['a page that begins right behind', known, { items: [message(4)], earlier: '4' }, [1, 2, 3, 4], null],
    ['a gap between', known, { items: [message(9)], earlier: '9' }, [9], '9'],
  ])('%s', (_, before, page, expected, earlier) => {
    const timeline = withNewest(before, page)
    expect(positions(timeline)).toEqual(expected)
    expect(timeline.earlier).toBe(earlier)
  })

  test('what is told anew replaces what was known', () => {
    const renewed = message(3, 'ines')
    expect(withNewest(known, { items: [renewed], earlier: '3' }).entries.at(-1)).toBe(renewed)
  })
})

test('an earlier page goes in front, nothing twice', () => {
  const timeline = withEarlier(
    { entries: [message(3), message(4)], earlier: '3' },
    { items: [message(1), message(2), message(3)], earlier: null },
  )
  expect(positions(timeline)).toEqual([1, 2, 3, 4])
  expect(timeline.earlier).toBeNull()
})

test('what happened between two messages stands together', () => {
  const items = spineItems([event(1), event(2), message(3), message(4), event(5), message(6)])
  expect(items.map((item) => (item.type === 'events' ? item.events.length : item.type))).toEqual([2, 'message', 'message', 1, 'message'])
})

test('what others wrote behind a place', () => {
  expect(messagesBehind([message(1), message(2, 'ines'), event(3), message(4)], 1, 'ines').map(({ id }) => id)).toEqual(['m4'])
})

test.each([
  ['all', [1, 2, 3, 4]],
  ['messages', [1, 4]],
  ['notes', [3]],
  ['events', [2]],
] as const)('filtered by %s', (filter, expected) => {
  const note = { ...message(3), kind: 'note' as const }
  expect(filtered([message(1), event(2), note, message(4)], filter).map(({ position }) => position)).toEqual(expected)
})
