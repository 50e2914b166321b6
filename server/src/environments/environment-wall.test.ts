import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { caller, type SignedInAgent, signedInAgent, withApiKey } from '#test/http.ts'
import { type MailSink, startMailSink } from '#test/mail-sink.ts'

const canary = 'CANARY-Staging-41c7'

let desk: StartedDesk
let sink: MailSink
let agent: SignedInAgent
// biome-ignore lint/suspicious/noExplicitAny: an answer of the API.
let ticket: any
let fileId: string

const inStaging = { 'keydesk-environment': 'staging' }

beforeAll(async () => {
  sink = await startMailSink()
  desk = await startDesk({ KEYDESK_SMTP_URL: sink.url, KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  agent = await signedInAgent(desk, 'super_admin')
  for (let n = 0; n < 3; n++) {
    await agent.call('POST', '/api/tickets', { subject: 'Production matter', html: '<p>p</p>', customer: { email: 'pia@example.com' } })
  }

  const form = new FormData()
  form.append('file', new Blob(['log of staging']), `${canary}.log`)
  const uploaded = await fetch(`${desk.app.baseUrl}/api/attachments`, {
    method: 'POST',
    body: form,
    headers: { cookie: agent.cookie, origin: desk.app.baseUrl, ...inStaging },
  })
  fileId = ((await uploaded.json()) as { id: string }).id
  const body = {
    subject: canary,
    html: `<p>${canary}</p>`,
    customer: { email: 'canary@example.com', name: canary },
    attachmentIds: [fileId],
    priority: 'critical',
    assigneeId: agent.id,
    notifyCustomer: true,
  }
  ticket = (await agent.call('POST', '/api/tickets', body, inStaging)).body
  await agent.call('POST', `/api/tickets/${ticket.key}/replies`, { html: `<p>${canary}</p>` }, inStaging)
})
afterAll(async () => {
  await desk.stop()
  await sink.stop()
})

describe('the wall between environments', () => {
  test('numbers, ids and files of one mean nothing in the other', async () => {
    const paths = [
      `/api/tickets/${ticket.id}`,
      `/api/tickets/${ticket.key}`,
      `/api/tickets/${ticket.id}/timeline`,
      `/api/tickets/${ticket.id}/attachments/${fileId}`,
      `/api/attachments/${fileId}`,
    ]
    for (const path of paths) {
      expect((await agent.call('GET', path, undefined, inStaging)).status, path).toBe(200)
      expect((await agent.call('GET', path)).status, path).toBe(404)
    }
  })

  test('nothing can be changed across it', async () => {
    const changes: [string, string, unknown][] = [
      ['PATCH', `/api/tickets/${ticket.id}`, { version: 99, status: 'closed' }],
      ['POST', `/api/tickets/${ticket.id}/replies`, { html: '<p>x</p>' }],
      ['POST', `/api/tickets/${ticket.id}/notes`, { html: '<p>x</p>' }],
      ['POST', `/api/tickets/${ticket.id}/read`, { position: 1 }],
      ['DELETE', `/api/tickets/${ticket.id}/read`, undefined],
    ]
    for (const [method, path, body] of changes) expect((await agent.call(method, path, body)).status, path).toBe(404)
    const stolen = { subject: 'Steals a file', html: '<p>x</p>', customer: { email: 'pia@example.com' }, attachmentIds: [fileId] }
    expect((await agent.call('POST', '/api/tickets', stolen)).status).toBe(422)
  })

  test('no list, search, count, log or customer of Production knows of Staging', async () => {
    const paths = [
      '/api/tickets',
      '/api/tickets?view=urgent',
      '/api/tickets?view=mine',
      `/api/tickets?q=${canary}`,
      `/api/tickets?q=${ticket.key}`,
      `/api/tickets/summaries?ids=${ticket.id}`,
      '/api/tickets/counts',
      '/api/customers?q=canary',
      '/api/inbound-mails',
      '/api/outbound-mails',
    ]
    for (const path of paths) {
      const { status, text } = await agent.call('GET', path)
      expect(status, path).toBe(200)
      expect(text, path).not.toContain(canary)
      expect(text, path).not.toContain('canary@example.com')
      expect(text, path).not.toContain(ticket.id)
    }
    expect((await agent.call('GET', '/api/tickets/counts')).body).toMatchObject({
      all: { count: 3 },
      mine: { count: 0 },
      urgent: { count: 0 },
    })
  })

  test('an API key opens the environment it was made in', async () => {
    const key = await withApiKey(agent, desk.app.baseUrl, 'production', ['tickets:read'])
    expect((await key('GET', `/api/tickets/${ticket.id}`)).status).toBe(404)
    expect((await key('GET', `/api/tickets/${ticket.id}`, undefined, inStaging)).status).toBe(403)
    expect((await key('GET', `/api/tickets/${ticket.id}?environment=staging`)).status).toBe(403)
  })

  test('an environment that does not exist is none', async () => {
    for (const name of ['nowhere', 'platform', 'public', 'pgboss', '"; drop schema production', '__proto__']) {
      expect((await agent.call('GET', '/api/tickets', undefined, { 'keydesk-environment': name })).status, name).toBe(404)
    }
  })

  test('live news of one is not told in the other', async () => {
    const heard = { production: '', staging: '' }
    const ending = new AbortController()
    const follow = async (environment: 'production' | 'staging') => {
      const response = await fetch(`${desk.app.baseUrl}/api/live?environment=${environment}`, {
        headers: { cookie: agent.cookie },
        signal: ending.signal,
      })
      const reading = (async () => {
        for await (const chunk of response.body ?? []) heard[environment] += Buffer.from(chunk).toString()
      })()
      reading.catch(() => undefined)
    }
    await Promise.all([follow('production'), follow('staging')])

    await agent.call('POST', `/api/tickets/${ticket.key}/notes`, { html: '<p>Hear me</p>' }, inStaging)
    await expect.poll(() => heard.staging).toContain(ticket.id)
    ending.abort()
    expect(heard.production).not.toContain(ticket.id)
  })

  test('mail of Staging goes to nobody who is not on its list', async () => {
    const { db } = desk.app.ctxOf('staging')
    await expect
      .poll(async () => (await db.selectFrom('outboundMails').select('state').execute()).map(({ state }) => state))
      .toSatisfy((states: string[]) => states.length >= 2 && states.every((state) => state === 'held'))
    expect(sink.offered).toEqual([])
  })

  test('whoever is not signed in learns nothing of either', async () => {
    for (const path of ['/api/tickets', `/api/tickets/${ticket.id}`, '/api/me', '/api/live', '/api/agents', '/api/health']) {
      expect((await caller(desk.app.baseUrl)('GET', path, undefined, inStaging)).status, path).toBe(401)
    }
  })
})
