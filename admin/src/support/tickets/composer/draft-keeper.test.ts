import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const words = (html: string): Draft => ({ ...emptyDraft, html })

function keeper({ fails = 0 } = {}) {
  const server: string[] = []
  let left = fails
  const save = async ({ html }: Draft) => {
    if (left-- > 0) throw new Error('The server is away')
    server.push(html)
  }
  return { server, ...createDraftKeeper({ save, saved: () => undefined }) }
}

test('who never stops typing is saved within two seconds all the same', async () => {
  const { write, server } = keeper()
  for (let n = 0; n < 20; n++) {
    write(words(`${n}`))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(server.length).toBeGreaterThan(0)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(server.at(-1)).toBe('19')
})

test('what could not be saved is tried again', async () => {
  const { write, server, isSaved } = keeper({ fails: 2 })
  write(words('kept'))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(isSaved()).toBe(false)
  await vi.advanceTimersByTimeAsync(12_000)
  expect(server).toEqual(['kept'])
  expect(isSaved()).toBe(true)
})

test('while something is being sent nothing is saved, and then what is there', async () => {
  const { write, server, hold, release } = keeper()
  write(words('sent'))
  await hold()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(server).toEqual([])
  write(words(''))
  release()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(server).toEqual([''])
})
