import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let agent: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  agent = await signedInAgent(desk, 'admin')
})
afterAll(() => desk.stop())

const ticket = { subject: 'Once', html: '<p>Only once.</p>', customer: { email: 'ida@example.com' } }
const create = (key: string, body: unknown = ticket) => agent.call('POST', '/api/tickets', body, { 'idempotency-key': key })
const countOf = async (subject: string) =>
  (await desk.app.ctxOf('production').db.selectFrom('tickets').select('id').where('subject', '=', subject).execute()).length

describe('a request with an Idempotency-Key', () => {
  test('takes effect once, and gets the same answer each time', async () => {
    const first = await create('k-1')
    const again = await create('k-1')

    expect(first.status).toBe(201)
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await countOf('Once')).toBe(1)
  })

  test('sent ten times at once takes effect once', async () => {
    const send = async () => {
      for (;;) {
        const answer = await create('k-2', { ...ticket, subject: 'Ten at once' })
        if (answer.status !== 409) return answer
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const answers = await Promise.all(Array.from({ length: 10 }, send))

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await countOf('Ten at once')).toBe(1)
  })

  test('is refused with another body', async () => {
    await create('k-3')
    expect(await create('k-3', { ...ticket, subject: 'Another' })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  })

  test('that was refused is refused again in the same words', async () => {
    const first = await create('k-4', { ...ticket, assigneeId: '0197e0a2-6a68-7cc6-8a1e-6f3f3f3f3f3f' })
    const again = await create('k-4', { ...ticket, assigneeId: '0197e0a2-6a68-7cc6-8a1e-6f3f3f3f3f3f' })
    expect(first.status).toBe(404)
    expect(again.text).toBe(first.text)
  })

  test('belongs to whoever sent it', async () => {
    const other = await signedInAgent(desk, 'admin')
    await create('k-5', { ...ticket, subject: 'Mine' })
    await other.call('POST', '/api/tickets', { ...ticket, subject: 'Mine' }, { 'idempotency-key': 'k-5' })
    expect(await countOf('Mine')).toBe(2)
  })
})

describe('input that makes no sense', () => {
  test.each([
    ['an unknown key', { ...ticket, status: 'closed', id: 'x', number: 1 }],
    ['a missing customer', { subject: 'x', html: '<p>x</p>' }],
    ['a wrong address', { ...ticket, customer: { email: 'not an address' } }],
    ['too long a subject', { ...ticket, subject: 'x'.repeat(301) }],
    ['a number for text', { ...ticket, subject: 7 }],
    ['a list', [ticket]],
  ])('%s is told as a problem that says where', async (_, body) => {
    const answer = await agent.call('POST', '/api/tickets', body)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ code: 'invalid_input', errors: [{ message: expect.any(String) }] })
  })

  test.each([
    '/api/tickets?nonsense=1',
    '/api/tickets?sort=created_at;--',
    '/api/tickets?sort=(select pg_sleep(5))',
    '/api/tickets?limit=1000',
    '/api/tickets?after=x',
  ])('%s is refused', async (path) => {
    expect((await agent.call('GET', path)).status).toBe(422)
  })

  test.each(['%', '_', "'", '\\', '!!&|', '\u0000', "x' or 1=1", 'a'.repeat(200)])(
    'the search %j finds nothing and breaks nothing',
    async (q) => {
      const { status, body } = await agent.call('GET', `/api/tickets?q=${encodeURIComponent(q)}`)
      expect([200, 422]).toContain(status)
      if (status === 200) expect(body.items).toEqual([])
    },
  )
})
