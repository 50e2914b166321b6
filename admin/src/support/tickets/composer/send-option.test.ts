import { describe, expect, it, test } from 'vitest'
import { preferredOption, rememberChoice, rememberedChoice, sendOptions } from './send-option.ts'

describe('ways to send', () => {
  it.each([
    ['open', ['in_progress', 'waiting', 'resolved', 'closed'], ['Send and keep open', 'Send and mark waiting', 'Send and resolve']],
    ['in_progress', ['open', 'waiting', 'resolved', 'closed'], ['Send and keep open', 'Send and mark waiting', 'Send and resolve']],
    ['waiting', ['open', 'in_progress', 'resolved', 'closed'], ['Send and keep waiting', 'Send and resolve']],
    ['resolved', ['open', 'closed'], ['Send and keep resolved']],
    ['closed', ['open'], ['Send and keep closed']],
    ['open', [], ['Send and keep open']],
  ] as const)('from %s', (status, moves, labels) => {
    expect(sendOptions({ status, moves }).map(({ label }) => label)).toEqual(labels)
  })
})

test('the choice of last time comes first, unless it is not offered', () => {
  const offered = sendOptions({ status: 'open', moves: ['waiting', 'resolved'] })
  expect(preferredOption(offered, 'resolve')?.label).toBe('Send and resolve')
  expect(preferredOption(offered, null)?.label).toBe('Send and keep open')
  expect(preferredOption(sendOptions({ status: 'waiting', moves: ['resolved'] }), 'waiting')?.label).toBe('Send and keep waiting')
})

test('each agent has a choice of their own', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  rememberChoice(storage, 'ines', 'waiting')
  expect(rememberedChoice(storage, 'ines')).toBe('waiting')
  expect(rememberedChoice(storage, 'tomasz')).toBeNull()
})
