import { describe, expect, it } from 'vitest'
import { notificationWords, placeOf } from './notification-words.ts'

const cause = (kind: Parameters<typeof notificationWords>[0][number]['kind'], by = 'Ada', position: number | null = null) => ({
  kind,
  by,
  position,
  at: '2026-11-24T09:00:00.000Z',
})

describe('an entry of the inbox', () => {
  it.each([
    [[cause('mentioned')], 'Ada mentioned you'],
    [[cause('new_ticket', 'Ida Lund')], 'New ticket'],
    [[cause('assigned'), cause('priority_raised')], 'Ada raised the priority · Ada assigned it to you'],
    [[cause('customer_replied', 'Ida'), cause('customer_replied', 'Ida')], 'Ida replied 2 times'],
  ])('says what happened', (causes, words) => {
    expect(notificationWords(causes)).toBe(words)
  })

  it('leads to what was said first', () => {
    expect(placeOf([cause('assigned'), cause('customer_replied', 'Ida', 7), cause('customer_replied', 'Ida', 9)])).toBe('7')
    expect(placeOf([cause('assigned')])).toBeUndefined()
  })
})
