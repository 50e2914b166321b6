import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let agent: SignedInAgent

beforeAll(async () => {
  desk = await startDesk()
  agent = await signedInAgent(desk, 'admin')
})
afterAll(() => desk.stop())

/** What a window is told in the first moments, that has been loading for so long. */
async function toldAtFirst(loadedFor: number): Promise<string> {
  const leaving = new AbortController()
  const { body } = await fetch(`${desk.app.baseUrl}/api/live?loadedFor=${loadedFor}`, {
    headers: { cookie: agent.cookie },
    signal: leaving.signal,
  })
  let told = ''
  const reading = (async () => {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) told += Buffer.from(chunk).toString()
  })().catch(() => undefined)
  await delay(300)
  leaving.abort()
  await reading
  return told
}

const aTicket = () =>
  agent.call('POST', '/api/tickets', { subject: 'Export stops', html: '<p>At 80 percent.</p>', customer: { email: 'ida@example.com' } })

test('a window that began to load before something happened is told to ask again; one that began later is not', async () => {
  // The first one who follows cannot know what was told before.
  expect(await toldAtFirst(50)).toContain('event: anew')

  await aTicket()
  expect(await toldAtFirst(2_000)).toContain('event: anew')
  await delay(1_500)
  expect(await toldAtFirst(50)).not.toContain('event: anew')
  expect(await toldAtFirst(60_000)).toContain('event: anew')
})
