import { expect, test } from 'vitest'
import { choicesFor } from './menu-choice.ts'

const people = [
  { value: '1', label: 'Ines Carvalho', words: 'ines@brightmoor.com' },
  { value: '2', label: 'Jürgen Østergaard' },
  { value: '3', label: 'Tomasz Wilk' },
]

test.each([
  ['', ['1', '2', '3']],
  ['in ca', ['1']],
  ['CARV', ['1']],
  ['brightm', ['1']],
  ['jurgen', ['2']],
  ['ilk', []],
])('what is typed as "%s" finds %o', (typed, found) => {
  expect(choicesFor(people, typed).map(({ value }) => value)).toEqual(found)
})
