import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { caller, type SignedInAgent, signedInAgent, signInAs, withApiKey } from '#test/http.ts'
import { verifyAudit } from '../audit/verify-audit.ts'

let desk: StartedDesk
let superAdmin: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  superAdmin = await signedInAgent(desk, 'super_admin')
})
afterAll(() => desk.stop())

const invite = (by: SignedInAgent, role: string, email = `${Math.random().toString(36).slice(2)}@desk.example`) =>
  by.call('POST', '/api/agents', { name: 'Noor El Amrani', email, role })

describe('inviting an agent', () => {
  test('mails a link with which they choose their password', async () => {
    const { status, body } = await invite(superAdmin, 'support_agent', 'noor@desk.example')
    expect(status).toBe(201)

    const { db } = desk.app.ctxOf('production')
    const mails = await db.selectFrom('outboundMails').select(['toAddresses', 'text']).execute()
    const mail = mails.find(({ toAddresses }) => toAddresses.includes('noor@desk.example'))
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1]
    await caller(desk.app.baseUrl)('POST', '/api/password-resets/redeem', { token, password: 'chosen by noor' })

    const cookie = await signInAs(desk.app.baseUrl, 'noor@desk.example', 'chosen by noor')
    expect((await caller(desk.app.baseUrl, { cookie })('GET', '/api/me')).body).toMatchObject({ id: body.id, role: 'support_agent' })
  })

  test('twice with one address is refused', async () => {
    await invite(superAdmin, 'admin', 'twice@desk.example')
    expect(await invite(superAdmin, 'admin', 'Twice@desk.example')).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })

  test.each(['admin', 'support_agent', 'developer'] as const)('is not for the role %s', async (role) => {
    expect((await invite(await signedInAgent(desk, role), 'admin')).status).toBe(403)
  })
})

describe('a role', () => {
  test('is raised by nobody for themselves', async () => {
    const agent = await signedInAgent(desk, 'support_agent')
    expect((await agent.call('PATCH', `/api/agents/${agent.id}`, { role: 'super_admin' })).status).toBe(403)
    expect((await agent.call('GET', '/api/me')).body.role).toBe('support_agent')
  })

  test('leaves the desk with at least one Super Admin, also when two demote each other at once', async () => {
    const other = await startDesk()
    try {
      const [one, two] = [await signedInAgent(other, 'super_admin'), await signedInAgent(other, 'super_admin')]
      const outcomes = await Promise.all([
        one.call('PATCH', `/api/agents/${two.id}`, { role: 'admin' }),
        two.call('PATCH', `/api/agents/${one.id}`, { role: 'admin' }),
      ])
      expect(outcomes.map(({ status }) => status).sort()).not.toEqual([200, 200])

      const left = await other.app.ctxOf('production').db.selectFrom('agents').select('id').where('role', '=', 'super_admin').execute()
      expect(left.length).toBeGreaterThanOrEqual(1)
    } finally {
      await other.stop()
    }
  })
})

describe('an API key', () => {
  test('opens its environment with its scopes, and nothing else', async () => {
    const key = await withApiKey(superAdmin, desk.app.baseUrl, 'staging', ['tickets:read', 'tickets:create'])
    const ticket = { subject: 'From a program', html: '<p>x</p>', customer: { email: 'ida@example.com' } }
    const created = await key('POST', '/api/tickets', ticket)

    expect(created).toMatchObject({ status: 201, body: { key: 'TEST-1001' } })
    expect((await key('POST', `/api/tickets/${created.body.key}/replies`, { html: '<p>x</p>' })).status).toBe(403)
    expect(await key('GET', '/api/tickets', undefined, { 'keydesk-environment': 'production' })).toMatchObject({
      status: 403,
      body: { code: 'other_environment' },
    })
    expect((await key('GET', '/api/agents')).status).toBe(403)
    expect((await key('POST', '/api/api-keys', { name: 'x', scopes: ['tickets:read'] })).status).toBe(403)
  })

  test('replies, and the reply is told as its own', async () => {
    const key = await withApiKey(superAdmin, desk.app.baseUrl, 'production', ['tickets:read', 'tickets:create', 'tickets:reply'])
    const { body } = await key('POST', '/api/tickets', { subject: 'Bulk order', html: '<p>x</p>', customer: { email: 'ida@example.com' } })
    const replied = await key('POST', `/api/tickets/${body.key}/replies`, { html: '<p>Shipped.</p>', afterwards: 'waiting' })
    expect(replied).toMatchObject({
      status: 201,
      body: { message: { kind: 'reply', author: { name: 'A program' } }, ticket: { status: 'waiting' } },
    })
  })

  test('is kept as a hash only, and ends when revoked', async () => {
    const { body } = await superAdmin.call('POST', '/api/api-keys', { name: 'Canary', scopes: ['tickets:read'] })
    const key = caller(desk.app.baseUrl, { authorization: `Bearer ${body.secret}` })
    expect((await key('GET', '/api/tickets')).status).toBe(200)

    const { db } = desk.app.ctxOf('production')
    const kept = JSON.stringify([
      await db.selectFrom('apiKeys').selectAll().execute(),
      await db.selectFrom('auditEntries').selectAll().execute(),
      await db.selectFrom('idempotencyKeys').selectAll().execute(),
    ])
    expect(kept).not.toContain(body.secret)
    expect(kept).toContain(body.prefix)

    await superAdmin.call('DELETE', `/api/api-keys/${body.id}`)
    expect((await key('GET', '/api/tickets')).status).toBe(401)
  })
})

describe('the audit log', () => {
  test('holds every change of rights, in a chain that shows tampering', async () => {
    const ctx = desk.app.ctxOf('production')
    expect(await verifyAudit(ctx)).toMatchObject({ brokenAt: null })
    await expect(ctx.db.updateTable('auditEntries').set({ actorName: 'Nobody' }).execute()).rejects.toThrow('append-only')
    const { body } = await superAdmin.call('GET', '/api/audit-entries')
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['agent.invited', 'api_key.created', 'api_key.revoked']),
    )
  })
})
