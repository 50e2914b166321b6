import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { caller, signedInAgent, signInAs, testPassword } from '#test/http.ts'

let desk: StartedDesk

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
})
afterAll(() => desk.stop())

const anybody = () => caller(desk.app.baseUrl)
const mailsTo = async (address: string) => {
  const mails = await desk.app
    .ctxOf('production')
    .db.selectFrom('outboundMails')
    .select(['toAddresses', 'text'])
    .orderBy('sequence')
    .execute()
  return mails.filter(({ toAddresses }) => toAddresses.includes(address))
}
const linkIn = (text: string | undefined) => /token=([\w-]+)/.exec(text ?? '')?.[1] ?? ''

describe('signing in', () => {
  test('with the configured address and password tells who one is', async () => {
    const cookie = await signInAs(desk.app.baseUrl, 'ada@desk.example', 'a long password')
    const { status, body } = await caller(desk.app.baseUrl, { cookie })('GET', '/api/me')

    expect(status).toBe(200)
    expect(body).toMatchObject({
      email: 'ada@desk.example',
      role: 'super_admin',
      environments: [{ key: 'production' }, { key: 'staging' }],
    })
  })

  test('gives preferences that follow the agent, each changed on its own', async () => {
    const cookie = await signInAs(desk.app.baseUrl, 'ada@desk.example', 'a long password')
    const ada = caller(desk.app.baseUrl, { cookie, origin: desk.app.baseUrl })
    await Promise.all([
      ada('PATCH', '/api/me/preferences', { afterSend: 'next' }),
      ada('PATCH', '/api/me/preferences', { shortcuts: false }),
    ])
    expect((await ada('GET', '/api/me')).body.preferences).toMatchObject({ afterSend: 'next', shortcuts: false })

    const refused = await ada('PATCH', '/api/me/preferences', { afterSend: 'home' })
    expect(refused.status).toBe(422)
    expect((await ada('PATCH', '/api/me/preferences', {})).body).toMatchObject({ afterSend: 'next', shortcuts: false })
  })

  test('sets a cookie that scripts and other sites do not get', async () => {
    const { headers } = await anybody()('POST', '/api/session', { email: 'ada@desk.example', password: 'a long password' })
    const cookie = headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  test('tells a wrong password and an unknown address alike', async () => {
    const wrong = await anybody()('POST', '/api/session', { email: 'ada@desk.example', password: 'wrong' })
    const unknown = await anybody()('POST', '/api/session', { email: 'nobody@desk.example', password: 'wrong' })
    const strip = (body: Record<string, unknown>) => ({ ...body, requestId: null })

    expect(wrong.status).toBe(401)
    expect(strip(unknown.body)).toEqual(strip(wrong.body))
  })

  test('is slowed down after five wrong passwords, and only for that account', async () => {
    const eve = await signedInAgent(desk, 'support_agent')
    const attempt = (email: string) => anybody()('POST', '/api/session', { email, password: 'wrong' })
    for (let n = 0; n < 5; n++) expect((await attempt(eve.email)).status).toBe(401)

    const { status, headers } = await attempt(eve.email)
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60)
    expect(
      (await anybody()('POST', '/api/session', { email: eve.email, password: testPassword }, { 'x-forwarded-for': '203.0.113.7' })).status,
    ).toBe(429)
    await expect(signInAs(desk.app.baseUrl, 'ada@desk.example', 'a long password')).resolves.toBeTruthy()
  })

  test('a cookie from the database is worth nothing: it lacks our signature', async () => {
    const agent = await signedInAgent(desk, 'admin')
    const { token } = await desk.app
      .ctxOf('production')
      .db.selectFrom('agentSessions')
      .select('token')
      .where('agentId', '=', agent.id)
      .executeTakeFirstOrThrow()
    expect((await caller(desk.app.baseUrl, { cookie: `keydesk=${token}` })('GET', '/api/me')).status).toBe(401)
  })
})

describe('signing out', () => {
  test('ends the session, not only the cookie', async () => {
    const agent = await signedInAgent(desk, 'admin')
    expect((await agent.call('DELETE', '/api/session')).status).toBe(204)
    expect((await agent.call('GET', '/api/me')).status).toBe(401)
  })
})

describe('a request of a browser', () => {
  test('that comes from another site changes nothing', async () => {
    const agent = await signedInAgent(desk, 'admin')
    const body = { subject: 'Forged', html: '<p>x</p>', customer: { email: 'eve@example.com' } }
    const forged = await caller(desk.app.baseUrl, { cookie: agent.cookie, origin: 'https://evil.example' })('POST', '/api/tickets', body)
    const without = await caller(desk.app.baseUrl, { cookie: agent.cookie })('POST', '/api/tickets', body)

    expect(forged).toMatchObject({ status: 403, body: { code: 'other_origin' } })
    expect(without).toMatchObject({ status: 403, body: { code: 'no_origin' } })
  })

  test.each(['application/json\t', ' application/json;x', 'application/vnd.api+json', 'text/plain', 'application/x-www-form-urlencoded'])(
    'with the content type %j never slips past the validation',
    async (type) => {
      const agent = await signedInAgent(desk, 'admin')
      const { status } = await agent.call('POST', '/api/tickets', JSON.stringify({ subject: '' }), { 'content-type': type })
      expect([400, 415, 422]).toContain(status)
    },
  )
})

describe('rights', () => {
  test('end at once for somebody who is deactivated or changes role', async () => {
    const admin = await signedInAgent(desk, 'super_admin')
    const agent = await signedInAgent(desk, 'admin')
    expect((await agent.call('GET', '/api/inbound-mails')).status).toBe(200)

    await admin.call('PATCH', `/api/agents/${agent.id}`, { role: 'support_agent' })
    expect((await agent.call('GET', '/api/inbound-mails')).status).toBe(403)

    await admin.call('PATCH', `/api/agents/${agent.id}`, { isActive: false })
    expect((await agent.call('GET', '/api/me')).status).toBe(401)
  })
})

describe('a forgotten password', () => {
  test('is replaced by a link that works once and ends every session', async () => {
    const agent = await signedInAgent(desk, 'admin')
    expect((await anybody()('POST', '/api/password-resets', { email: agent.email })).status).toBe(202)
    const token = linkIn((await mailsTo(agent.email))[0]?.text)

    const redeem = (password: string) => anybody()('POST', '/api/password-resets/redeem', { token, password })
    const both = await Promise.all([redeem('a brand new password'), redeem('another new password')])

    expect(both.map(({ status }) => status).sort()).toEqual([204, 404])
    expect((await agent.call('GET', '/api/me')).status).toBe(401)
  })

  test('an older link is dead once a newer one was asked for', async () => {
    const agent = await signedInAgent(desk, 'admin')
    await anybody()('POST', '/api/password-resets', { email: agent.email })
    const [first] = await mailsTo(agent.email)
    await anybody()('POST', '/api/password-resets', { email: agent.email })

    expect(
      (await anybody()('POST', '/api/password-resets/redeem', { token: linkIn(first?.text), password: 'a brand new password' })).status,
    ).toBe(404)
  })

  test('is answered the same for somebody who does not exist, and links never follow the Host header', async () => {
    const agent = await signedInAgent(desk, 'admin')
    const known = await anybody()('POST', '/api/password-resets', { email: agent.email }, { 'x-forwarded-host': 'evil.example' })
    const unknown = await anybody()('POST', '/api/password-resets', { email: 'nobody@desk.example' })

    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect((await mailsTo(agent.email))[0]?.text).toContain(`${desk.app.baseUrl}/admin/reset-password?token=`)
  })

  test.each([[''], ['null'], ['x'.repeat(43)]])('no link is %j', async (token) => {
    expect((await anybody()('POST', '/api/password-resets/redeem', { token, password: 'a brand new password' })).status).toBe(404)
  })
})
