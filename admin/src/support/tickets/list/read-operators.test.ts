import { describe, expect, test } from 'vitest'
import { filterFrom, type Narrowing } from './list-filter.ts'
import { readOperators } from './read-operators.ts'

const known = {
  agents: [
    { id: 'a1', name: 'Inés Cruz' },
    { id: 'a2', name: 'Bo Sand' },
    { id: 'a3', name: 'Bo Steen' },
  ],
  categories: [{ key: 'billing', name: 'Billing and invoices', label: 'Billing' }],
}
const nothing = filterFrom({})
const read = (text: string, before: Partial<Narrowing> = {}) => readOperators(text, { ...nothing, ...before }, known)

describe('an operator', () => {
  test.each<[string, Partial<Narrowing>, string]>([
    ['status:open', { status: ['open'] }, ''],
    ['status:in_progress error 302', { status: ['in_progress'] }, 'error 302'],
    ['status:in-progress x', { status: ['in_progress'] }, 'x'],
    ['STATUS:Open status:waiting', { status: ['open', 'waiting'] }, ''],
    ['error priority:high 302', { priority: ['high'] }, 'error 302'],
    ['priority:crit x', { priority: ['critical'] }, 'x'],
    ['assignee:me', { assignee: ['me'] }, ''],
    ['assignee:unassigned', { assignee: ['unassigned'] }, ''],
    ['assignee:ines x', { assignee: ['a1'] }, 'x'],
    ['assignee:"bo sand"', { assignee: ['a2'] }, ''],
    ['category:billing', { category: ['billing'] }, ''],
    ['category:none', { category: ['none'] }, ''],
    ['customer:"Ida Lund"', { customer: ['Ida Lund'] }, ''],
    ['customer:ida lund', { customer: ['ida'] }, 'lund'],
    ['tag:"wave 2" tag:vip x', { tag: ['wave 2', 'vip'] }, 'x'],
    ['has:attachment', { hasAttachment: true }, ''],
    ['has:attachments log', { hasAttachment: true }, 'log'],
    ['after:2026-11-01', { created: '2026-11-01..' }, ''],
    ['before:2026-11-01', { created: '..2026-10-31' }, ''],
    ['after:2026-10-01 before:2026-11-01', { created: '2026-10-01..2026-10-31' }, ''],
    ['created:7d x', { created: '7d' }, 'x'],
    ['updated:2026-11-01..2026-11-02 x', { updated: '2026-11-01..2026-11-02' }, 'x'],
  ])('%s becomes a filter', (text, change, rest) => {
    expect(read(text)).toEqual({ change, rest })
  })

  test('adds to what is chosen already', () => {
    expect(read('status:open', { status: ['waiting'] }).change).toEqual({ status: ['waiting', 'open'] })
    expect(read('before:2026-11-01', { created: '2026-10-01..' }).change).toEqual({ created: '2026-10-01..2026-10-31' })
  })

  test('is done when its writer says so', () => {
    expect(readOperators('tag:vip', nothing, known, true)).toEqual({ change: { tag: ['vip'] }, rest: '' })
    expect(readOperators('assignee:ines', nothing, known, true)).toEqual({ change: { assignee: ['a1'] }, rest: '' })
  })
})

describe('words stay words', () => {
  test.each([
    'error 302',
    'https://shop.example/status:open',
    'status:',
    'status:op',
    'status:lost x',
    'customer:web',
    'tag:v',
    'assignee:bo x',
    'assignee:in',
    'has:attach',
    'has:beard x',
    'after:2026-11',
    'after:2026-13-40 x',
    'created:7',
    'colour:red x',
    'customer:"Ida',
    '12:30 meeting',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ change: {}, rest: text })
  })
})
