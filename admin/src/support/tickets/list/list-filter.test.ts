import { describe, expect, it, test } from 'vitest'
import { parseSearch, stringifySearch } from '#admin/platform/text-search.ts'
import { filterFrom, inView, isNarrowed, narrowed, searchOf, sortedBy, widened } from './list-filter.ts'

const agent = '0193a5b2-7c1d-7a3e-9f10-0123456789ab'
const read = (address: string) => filterFrom(parseSearch(address))

describe('the address of a list', () => {
  it.each([
    '',
    '?view=mine',
    '?view=needs_response&sort=priority',
    '?status=open,waiting',
    '?priority=high,critical&category=billing,none&tag=vip,wave+2&attachment=yes&created=7d&updated=2026-11-01..2026-11-24',
    '?customer="Sand,+Bo",ida@example.com&attachment=no&created=..2026-11-24',
    `?view=urgent&status=open&assignee=me,unassigned,${agent}&q=error+302&sort=created&order=asc`,
    '?q=ümläut%26more',
  ])('%s means the same when it is written again', (address) => {
    const filter = read(address)
    expect(read(stringifySearch(searchOf(filter)))).toEqual(filter)
  })

  it.each(['', '?view=mine', '?status=open,waiting', `?assignee=${agent}`, '?sort=subject', '?sort=subject&order=desc'])(
    '%s stays as short as it was',
    (address) => expect(stringifySearch(searchOf(read(address)))).toBe(address),
  )

  test('what nobody meant is passed over', () => {
    expect(read('?view=everything&status=open,lost&assignee=me,../x&sort=size&order=up')).toEqual(read('?status=open&assignee=me'))
  })

  test('the most pressing comes first where there is work to do, what fits best in a search', () => {
    expect(read('?view=needs_response')).toMatchObject({ sort: 'urgency', order: 'asc' })
    expect(read('')).toMatchObject({ sort: 'updated', order: 'desc' })
    expect(read('?view=mine&q=error')).toMatchObject({ sort: 'relevance', order: 'desc' })
    expect(read('?view=mine&sort=relevance')).toMatchObject({ sort: 'urgency', order: 'asc' })
  })
})

describe('changing a filter', () => {
  test('another view keeps the filters and begins its own order', () => {
    expect(inView(read('?status=open&sort=subject'), 'needs_response')).toEqual(read('?view=needs_response&status=open'))
  })

  test('a column sorts, and turns around the second time', () => {
    const once = sortedBy(read(''), 'priority')
    expect(once).toMatchObject({ sort: 'priority', order: 'desc' })
    expect(sortedBy(once, 'priority')).toMatchObject({ sort: 'priority', order: 'asc' })
  })

  test('a search brings its order along and takes it away again; a chosen one stays', () => {
    const found = narrowed(read('?view=mine'), { q: 'error' })
    expect([found.sort, narrowed(found, { q: '' }).sort]).toEqual(['relevance', 'urgency'])
    expect(narrowed(read('?sort=subject'), { q: 'error' })).toMatchObject({ sort: 'subject', order: 'asc' })
  })

  test('widened, nothing is left out', () => {
    const filter = read('?view=mine&status=open&assignee=me&tag=vip&created=7d&q=x')
    expect([isNarrowed(filter), isNarrowed(widened(filter)), widened(filter).view]).toEqual([true, false, 'mine'])
  })
})
