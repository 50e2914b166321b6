import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

const shown = (text: string, query: string) =>
  markedParts(text, query)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('')

test.each([
  ['Activation fails', 'activ', '[Activ]ation fails'],
  ['Key lost, key found', 'KEY lo', '[Key] [lo]st, [key] found'],
  ['Reactivation', 'activ', 'Reactivation'],
  ['Müller', 'mü', '[Mü]ller'],
  ['Error 302', '"302"', 'Error [302]'],
  ['Nothing', '?!', 'Nothing'],
  ['', 'x', ''],
])('%s, searched for %s', (text, query, expected) => {
  expect(shown(text, query)).toBe(expected)
})
