import { expect, test } from 'vitest'
import { nothingWritten, writingAfter } from './writing.ts'

const wrote = (html: string, newest: number) => ({ type: 'wrote', html, newest }) as const

test('what arrives after the first word was not seen by the writer', () => {
  const begun = writingAfter(nothingWritten, wrote('<p>H</p>', 4))
  const later = writingAfter(begun, wrote('<p>Hi</p>', 9))
  expect(later.seen).toBe(4)
  expect(writingAfter(later, { type: 'looked', newest: 9 }).seen).toBe(9)
})

test('who takes all back begins anew', () => {
  const emptied = writingAfter(writingAfter(nothingWritten, wrote('<p>H</p>', 4)), wrote('<p></p>', 9))
  expect(emptied.seen).toBeNull()
  expect(writingAfter(emptied, wrote('<p>H</p>', 9)).seen).toBe(9)
})

test('what is sent is gone, what was typed meanwhile is not', () => {
  const writing = writingAfter({ ...nothingWritten, cc: ['a@b.test'] }, wrote('<p>Hi</p>', 4))
  expect(writingAfter(writing, { type: 'sent', html: '<p>Hi</p>' })).toEqual(nothingWritten)
  expect(writingAfter(writingAfter(writing, wrote('<p>Hi there</p>', 4)), { type: 'sent', html: '<p>Hi</p>' })).toMatchObject({
    html: '<p>Hi there</p>',
    cc: [],
  })
})
