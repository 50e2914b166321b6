import { describe, expect, it } from 'vitest'
import { mentionQuery, peopleFor } from './mention-query.ts'

describe('whom the writer is about to name', () => {
  it.each([
    ['@', '', 1],
    ['see @to', 'to', 3],
    ['(@Tomasz W', 'Tomasz W', 9],
    ['@Źuż', 'Źuż', 4],
  ])('%s', (text, typed, length) => expect(mentionQuery(text)).toEqual({ typed, length }))

  it.each(['', 'ines@desk', 'support@brightmoor.com', '@Tomasz Wilk can you', 'no at all'])('nobody in “%s”', (text) =>
    expect(mentionQuery(text)).toBeNull(),
  )
})

describe('who is offered', () => {
  const people = ['Tomasz Wilk', 'Ines Carvalho', 'Łukasz Żak', 'Wilma Toll'].map((name) => ({ kind: 'agent' as const, id: name, name }))

  it.each([
    ['', ['Tomasz Wilk', 'Ines Carvalho', 'Łukasz Żak', 'Wilma Toll']],
    ['wil', ['Tomasz Wilk', 'Wilma Toll']],
    ['tomasz w', ['Tomasz Wilk']],
    ['zak', ['Łukasz Żak']],
    ['x', []],
  ])('for “%s”', (typed, names) => expect(peopleFor(people, typed).map(({ name }) => name)).toEqual(names))
})
