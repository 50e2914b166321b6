import { expect, test } from 'vitest'
import { choicesOf, chosenColumns, columns, sensibleWidth } from './columns.ts'

const names = (choices: Parameters<typeof chosenColumns>[0]) =>
  chosenColumns(choices).map(({ sort, isShown }) => (isShown ? sort : `(${sort})`))
const usual = columns.map(({ sort }) => sort)

test('without a choice all stand in their usual order', () => {
  expect(names([])).toEqual(usual)
})

test('a choice orders and hides, and survives being written and read', () => {
  const choices = [...usual].reverse().map((key) => ({ key, isShown: key !== 'created', width: key === 'customer' ? 300 : null }))
  expect(names(choices)).toEqual(['updated', '(created)', 'category', 'assignee', 'priority', 'status', 'customer', 'subject', 'number'])
  expect(choicesOf(chosenColumns(choices))).toEqual(choices)
})

test('a column that came later stands behind its usual neighbour, one that is gone is passed over', () => {
  const choices = ['updated', 'lost', 'subject', 'number'].map((key) => ({ key, isShown: true, width: null }))
  expect(names(choices)).toEqual(['updated', 'subject', 'customer', 'status', 'priority', 'assignee', 'category', 'created', 'number'])
})

test('the subject is always there', () => {
  expect(names([{ key: 'subject', isShown: false, width: null }])).toContain('subject')
})

test.each([
  [10, 40],
  [99.6, 100],
  [5000, 600],
])('%s pixels become %s', (width, expected) => {
  expect(sensibleWidth(width)).toBe(expected)
})
