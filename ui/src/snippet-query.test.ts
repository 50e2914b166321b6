import { describe, expect, it } from 'vitest'
import { snippetQuery, snippetsFor } from './snippet-query.ts'

describe('a slash asks for a text', () => {
  it.each([
    ['/', { typed: '', length: 1 }],
    ['Hello /gre', { typed: 'gre', length: 4 }],
    ['and/or', null],
    ['https://', null],
    ['/two words', null],
  ])('%s', (text, expected) => expect(snippetQuery(text)).toEqual(expected))
})

const snippet = (title: string, shortcut: string | null = null) => ({ id: title, title, shortcut, html: '' })
const all = [snippet('Limit raised', 'limit'), snippet('Hello again', 'hi'), snippet('Refund is on its way'), snippet('Hint for hi-dpi')]

describe('what was typed finds', () => {
  it.each([
    ['', ['Limit raised', 'Hello again', 'Refund is on its way', 'Hint for hi-dpi']],
    ['hi', ['Hello again', 'Hint for hi-dpi']],
    ['way', ['Refund is on its way']],
    ['rfnd', ['Refund is on its way']],
    ['zz', []],
  ])('%s', (typed, titles) => expect(snippetsFor(all, typed).map(({ title }) => title)).toEqual(titles))
})
