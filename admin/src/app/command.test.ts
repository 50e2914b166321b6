import { expect, test } from 'vitest'
import { commandsFor } from './command.ts'

const named = (label: string, words = '') => ({ id: label, label, words, run: () => undefined })
const all = [named('Change status'), named('Change priority', 'urgent'), named('Settings: Categories'), named('Zürich')]
const found = (typed: string) => commandsFor(all, typed).map(({ label }) => label)

test.each([
  ['', all.map(({ label }) => label)],
  ['chan', ['Change status', 'Change priority']],
  ['pri chan', ['Change priority']],
  ['urg', ['Change priority']],
  ['CAT', ['Settings: Categories']],
  ['zurich', ['Zürich']],
  ['tatus', []],
])('"%s" finds what has words that begin so', (typed, labels) => {
  expect(found(typed)).toEqual(labels)
})
