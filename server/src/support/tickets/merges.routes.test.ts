import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let admin: SignedInAgent
let developer: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
  })
  admin = await signedInAgent(desk, 'admin')
  developer = await signedInAgent(desk, 'developer')
})
afterAll(() => desk.stop())

async function created(email = 'ida@example.com', categoryId: string | null = null) {
  const input = { subject: 'The dongle is not recognised', html: '<p>It blinks red.</p>', customer: { email }, categoryId }
  const { body } = await admin.call('POST', '/api/tickets', input)
  return body as { id: string; key: string }
}

describe('merging over the API', () => {
  test('previews, merges, leads old paths on, and undoes', async () => {
    const [primary, source] = [await created(), await created()]
    const preview = await admin.call('GET', `/api/tickets/${primary.key}/merges/preview?sources=${source.key}`)
    expect(preview).toMatchObject({ status: 200, body: { messagesMoved: 1, primary: { key: primary.key } } })

    const merged = await admin.call('POST', `/api/tickets/${primary.key}/merges`, { sources: [source.key] })
    expect(merged).toMatchObject({ status: 201, body: { key: primary.key, messageCount: 2 } })

    expect((await admin.call('GET', `/api/tickets/${source.key}`)).body).toMatchObject({
      key: primary.key,
      merge: { sources: [{ key: source.key }] },
    })
    expect((await admin.call('GET', `/api/tickets/${source.key}/timeline`)).body.items).toHaveLength(5)
    expect((await admin.call('GET', `/api/tickets/${source.key}?asIs=true`)).body).toMatchObject({
      key: source.key,
      merge: { into: { key: primary.key } },
      abilities: { reply: false, merge: false },
    })
    expect(await admin.call('PATCH', `/api/tickets/${source.key}`, { version: 9, status: 'open' })).toMatchObject({
      status: 409,
      body: { code: 'ticket_merged', into: primary.key },
    })

    expect((await admin.call('DELETE', `/api/tickets/${source.key}/merge`)).body).toMatchObject({ key: source.key, status: 'open' })
    expect((await admin.call('GET', `/api/tickets/${source.key}`)).body).toMatchObject({ key: source.key, messageCount: 1 })
  })

  test('refuses tickets of different customers with the way out', async () => {
    const [primary, other] = [await created(), await created('lars@example.com')]
    const refused = await admin.call('POST', `/api/tickets/${primary.key}/merges`, { sources: [other.key] })
    expect(refused).toMatchObject({ status: 409, body: { code: 'different_customers', instead: 'incident' } })
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
  })

  test('refuses what is not asked rightly, and who may not', async () => {
    const [primary, source] = [await created(), await created()]
    const path = `/api/tickets/${primary.key}/merges`
    expect((await admin.call('POST', path, { sources: [] })).status).toBe(422)
    expect((await admin.call('POST', path, { sources: [source.key], nonsense: 1 })).status).toBe(422)
    expect((await developer.call('POST', path, { sources: [source.key] })).status).toBe(403)
    expect((await developer.call('POST', `/api/tickets/${primary.key}/incident`, { tickets: [source.key] })).status).toBe(403)
  })
})

describe('an incident over the API', () => {
  test('is made, replied to and read', async () => {
    const [lead, other] = [await created(), await created('lars@example.com')]
    const made = await admin.call('POST', `/api/tickets/${lead.key}/incident`, { tickets: [other.key] })
    expect(made).toMatchObject({ status: 201, body: { incident: { members: [{ key: lead.key, isLead: true }, { key: other.key }] } } })

    const html = '<p>Hi {{customer.first_name}}</p>'
    const reply = { html, ticketIds: [lead.id, other.id] }
    const key = { 'idempotency-key': 'once' }
    const sent = await admin.call('POST', `/api/tickets/${lead.key}/incident/replies`, reply, key)
    expect(sent).toMatchObject({ status: 202, body: { total: 2 } })
    expect((await admin.call('POST', `/api/tickets/${lead.key}/incident/replies`, reply, key)).body.id).toBe(sent.body.id)
    const progress = async () => (await admin.call('GET', `/api/incident-replies/${sent.body.id}`)).body
    await expect.poll(progress).toMatchObject({ sent: 2, waiting: 0, failed: [] })
    expect((await admin.call('GET', `/api/tickets/${other.key}`)).body).toMatchObject({ messageCount: 2 })

    expect((await admin.call('GET', `/api/tickets/${lead.key}/similar`)).body.items).toContainEqual(
      expect.objectContaining({ key: other.key }),
    )
    expect((await admin.call('DELETE', `/api/tickets/${other.key}/incident`)).status).toBe(204)
    expect((await admin.call('GET', `/api/tickets/${other.key}/incident`)).body).toEqual({ incident: null })
  })
})
