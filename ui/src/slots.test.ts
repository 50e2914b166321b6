import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SlotMeter } from './slot-meter.tsx'
import { isFull, sharesOf, teethOf } from './slots.ts'

describe('teeth', () => {
  test.each([
    [{ used: 2, limit: 5 }, ['used', 'used', 'free', 'free', 'free']],
    [{ used: 0, limit: 3 }, ['free', 'free', 'free']],
    [{ used: 2, limit: 2, planned: 4 }, ['used', 'used', 'planned', 'planned']],
    [{ used: 3, limit: 2 }, ['used', 'used', 'used']],
    [{ used: 1, limit: 3, planned: 2 }, ['used', 'free', 'free']],
    [{ used: 0, limit: 0 }, []],
  ] as const)('of %o are %o', (slots, teeth) => {
    expect(teethOf(slots)).toEqual(teeth)
  })

  test('give way to a bar above twelve', () => {
    expect(teethOf({ used: 1, limit: 12 })).toHaveLength(12)
    expect(teethOf({ used: 1, limit: 13 })).toBeNull()
    expect(sharesOf({ used: 10, limit: 20, planned: 40 })).toEqual({ used: 25, free: 25, planned: 50 })
  })
})

describe('a license', () => {
  test('is full when every place is taken and no more is planned', () => {
    expect(isFull({ used: 5, limit: 5 })).toBe(true)
    expect(isFull({ used: 6, limit: 5 })).toBe(true)
    expect(isFull({ used: 5, limit: 5, planned: 10 })).toBe(false)
    expect(isFull({ used: 4, limit: 5 })).toBe(false)
  })

  test('always says its numbers', () => {
    const html = renderToStaticMarkup(createElement(SlotMeter, { used: 5, limit: 5, planned: 10, isBare: true }))
    expect(html).toContain('aria-label="5 of 10 in use, 5 of them planned"')
    expect(renderToStaticMarkup(createElement(SlotMeter, { used: 30, limit: 40 }))).toContain('30/40')
  })
})
