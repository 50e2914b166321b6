import { describe, expect, test } from 'vitest'
import { firstNameOf, initialsOf, shortNameOf, tintOf } from './person.ts'

describe('initials', () => {
  test.each([
    ['Ines Carvalho', 'IC'],
    ['Dr. Annika Lindqvist-Bergström', 'AL'],
    ['Priscilla van der Westhuizen', 'PW'],
    ['Élodie', 'É'],
    ['ops@modulo.pt', 'O'],
    ['jo.li@joli.studio', 'JL'],
    ['山田 太郎', '山太'],
    ['  ', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('a short name', () => {
  test.each([
    ['Ines Carvalho', 'Ines C.'],
    ['Jonas', 'Jonas'],
    ['Ana Maria da Silva', 'Ana S.'],
  ])('of %s is %s', (name, short) => {
    expect(shortNameOf(name)).toBe(short)
  })
})

describe('the hue of an agent', () => {
  test('is one of five, and always the same', () => {
    const ids = Array.from({ length: 500 }, (_, n) => `01938f6e-${n}`)
    expect(new Set(ids.map(tintOf))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(ids.map(tintOf)).toEqual(ids.map(tintOf))
  })
})

describe('a first name', () => {
  test.each([
    ['Ines Carvalho', 'Ines'],
    ['Dr. Annika Lindqvist-Bergström', 'Annika'],
    ['Facility Services Ltd.', 'Facility'],
    ['ops@modulo.pt', 'ops'],
    ['', ''],
  ])('of %j is %j', (name, first) => expect(firstNameOf(name)).toBe(first))
})
