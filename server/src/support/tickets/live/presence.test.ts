import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { createPresence, silentFor } from './presence.ts'

const ticketId = newId()
const ana = { id: newId(), name: 'Ana' }
const said = (doing: 'viewing' | 'replying' | 'left', window = 'one') => ({ ticketId, window, agent: ana, doing })

test('what a window repeats is no news, what it changes is', () => {
  const presence = createPresence()
  expect(presence.heard(said('viewing'), 0)).toBe(true)
  expect(presence.heard(said('viewing'), 5_000)).toBe(false)
  expect(presence.heard(said('replying'), 6_000)).toBe(true)
  expect(presence.peopleOn(ticketId)).toEqual([{ ...ana, doing: 'replying' }])
  expect(presence.heard(said('left'), 7_000)).toBe(true)
  expect(presence.peopleOn(ticketId)).toEqual([])
})

test('somebody with two windows is there once, with what they write', () => {
  const presence = createPresence()
  presence.heard(said('replying', 'one'), 0)
  expect(presence.heard(said('viewing', 'two'), 0)).toBe(false)
  expect(presence.peopleOn(ticketId)).toEqual([{ ...ana, doing: 'replying' }])
  expect(presence.heard(said('left', 'two'), 0)).toBe(false)
})

test('who falls silent is gone in time', () => {
  const presence = createPresence()
  presence.heard(said('viewing'), 0)
  expect(presence.sweep(silentFor)).toEqual([])
  expect(presence.sweep(silentFor + 1)).toEqual([ticketId])
  expect(presence.peopleOn(ticketId)).toEqual([])
})
