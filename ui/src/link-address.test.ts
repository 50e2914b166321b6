import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

test.each([
  ['example.com/docs', 'https://example.com/docs'],
  [' http://example.com ', 'http://example.com'],
  ['docs.example.com:8443/a', 'https://docs.example.com:8443/a'],
  ['ines@brightmoor.com', 'mailto:ines@brightmoor.com'],
  ['mailto:ines@brightmoor.com', 'mailto:ines@brightmoor.com'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['not a link', null],
  ['word', null],
  ['', null],
])('"%s" leads to %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address)
})
