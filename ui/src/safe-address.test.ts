import { describe, expect, test } from 'vitest'
import { safeHref, safeImage, safeRemoteImage } from './safe-address.ts'

describe('a link', () => {
  test.each(['https://example.com/a?b=c#d', 'http://example.com/', 'mailto:ines@brightmoor.com', 'tel:+48123'])(
    'to %s leads there',
    (href) => {
      expect(safeHref(href)).toBe(href)
    },
  )
  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '/admin/sign-out',
    '//evil.example',
    '#top',
    '',
    null,
  ])('to %j leads nowhere', (href) => {
    expect(safeHref(href)).toBeNull()
  })
})

describe('an image', () => {
  test.each([
    '/api/tickets/0193/attachments/0194',
    '/api/tickets/0193/attachments/0194?environment=staging',
    '/staging/api/tickets/1/attachments/2',
    'blob:http://localhost/5f',
  ])('%s is ours', (src) => {
    expect(safeImage(src)).toBe(src)
  })
  test.each([
    'https://evil.example/a.png',
    '//evil.example/api/x',
    '/api/../admin',
    '/api/x?y=1',
    'data:image/svg+xml,<svg>',
    '/admin/x',
    null,
  ])('%s is not', (src) => {
    expect(safeImage(src)).toBeNull()
  })
  test('elsewhere is only ever fetched from the web', () => {
    expect(safeRemoteImage('https://example.com/a.png')).toBe('https://example.com/a.png')
    expect(safeRemoteImage('ftp://example.com/a.png')).toBeNull()
    expect(safeRemoteImage('javascript:alert(1)')).toBeNull()
    expect(safeRemoteImage('/api/tickets/1/attachments/2')).toBeNull()
  })
})
