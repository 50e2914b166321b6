import { describe, expect, it } from 'vitest'
import { nextPage } from './next-page.ts'

describe('after signing in', () => {
  it.each([
    ['/tickets?view=mine', '/tickets?view=mine'],
    ['/admin/tickets/TICK-1001', '/tickets/TICK-1001'],
    ['/tickets/TICK-1001#last', '/tickets/TICK-1001#last'],
  ])('somebody who wanted %s gets there', (wanted, expected) => {
    expect(nextPage(wanted, '/admin')).toBe(expected)
  })

  it.each([
    undefined,
    '',
    '/',
    '//evil.example',
    '/\\evil.example',
    'https:evil',
    'https://evil.example/tickets',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/admin//evil.example',
    '/sign-in?next=/sign-in',
    '/admin/setup',
  ])('%s leads to the tickets, not elsewhere', (wanted) => {
    expect(nextPage(wanted, '/admin')).toBe('/tickets')
  })
})
