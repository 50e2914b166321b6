import { describe, expect, it, test } from 'vitest'
import type { Attachment } from '../ticket-detail.ts'
import { type Files, filesAfter, isUploading, refusalBeforehand } from './upload.ts'

const none: Files = { uploads: [], attached: [] }
const started = { type: 'started', upload: { id: 'u1', name: 'contour.log', size: 38_000 } } as const
const file: Attachment = {
  id: 'a1',
  name: 'contour.log',
  mediaType: 'text/plain',
  size: 38_000,
  isSafeImage: false,
  url: '/api/attachments/a1',
}

test('a file that arrives hangs on the message', () => {
  const onItsWay = filesAfter(none, started)
  expect(isUploading(onItsWay)).toBe(true)
  const arrived = filesAfter(onItsWay, { type: 'arrived', id: 'u1', file })
  expect(arrived).toEqual({ uploads: [], attached: [file] })
  expect(filesAfter(arrived, { type: 'removed', id: 'a1' })).toEqual(none)
})

test('what was taken away on its way does not come back', () => {
  const removed = filesAfter(filesAfter(none, started), { type: 'removed', id: 'u1' })
  expect(filesAfter(removed, { type: 'arrived', id: 'u1', file })).toEqual(none)
})

test('a refused file says why and holds nothing up', () => {
  const refused = filesAfter(filesAfter(none, started), { type: 'refused', id: 'u1', refusal: 'Larger than 10 MB' })
  expect(refused.uploads).toMatchObject([{ name: 'contour.log', refusal: 'Larger than 10 MB' }])
  expect(isUploading(refused)).toBe(false)
})

describe('what is not even sent', () => {
  it.each([
    [{ size: 10 * 1024 * 1024 }, 0, null],
    [{ size: 10 * 1024 * 1024 + 1 }, 0, 'Larger than 10 MB'],
    [{ size: 0 }, 0, 'The file is empty'],
    [{ size: 5 }, 20, 'A message carries 20 files at most'],
  ])('%j beside %i', (given, already, expected) => expect(refusalBeforehand(given, already)).toBe(expected))
})
