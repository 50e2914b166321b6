import { expect, it } from 'vitest'
import { similarWords } from './similar-words.ts'

const now = new Date('2026-03-02T12:00:00Z')
const at = (time: string) => ({ createdAt: `2026-03-0${time}:00Z` })

it.each([
  [[at('2T11:50'), at('2T11:10'), at('2T09:00')], '2 similar tickets in the last hour'],
  [[at('2T11:50')], '1 similar ticket in the last hour'],
  [[at('2T09:00'), at('1T13:00')], '2 similar tickets in the last day'],
  [[at('1T09:00')], null],
  [[], null],
])('%j is told as %s', (similar, expected) => {
  expect(similarWords(similar, now)).toBe(expected)
})
