import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let boss: SignedInAgent

const staging = { 'keydesk-environment': 'staging' }

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
  })
  boss = await signedInAgent(desk, 'super_admin')
})
afterAll(() => desk.stop())

async function aTicket(assigneeId: string | null, headers = {}): Promise<string> {
  const customer = { email: 'ida@example.com', name: 'Ida Lund' }
  const input = { subject: 'Activation fails', html: '<p>302</p>', customer, assigneeId }
  const { body, text, status } = await boss.call('POST', '/api/tickets', input, headers)
  expect(status, text).toBe(201)
  return body.id
}
const ownerOf = async (id: string, headers = {}) =>
  (await boss.call('GET', `/api/tickets/${id}`, undefined, headers)).body.assignee?.id ?? null
const deactivate = (agent: SignedInAgent, handOverTo: string | null) =>
  boss.call('POST', `/api/agents/${agent.id}/deactivation`, { handOverTo })

describe('deactivating an agent', () => {
  test('hands over what they had to do, in every environment, and signs them out', async () => {
    const [leaver, heir] = [await signedInAgent(desk, 'support_agent'), await signedInAgent(desk, 'support_agent')]
    const [open, done, elsewhere] = [await aTicket(leaver.id), await aTicket(leaver.id), await aTicket(leaver.id, staging)]
    await boss.call('PATCH', `/api/tickets/${done}`, { version: 1, status: 'resolved' })

    expect(await deactivate(leaver, heir.id)).toMatchObject({ status: 200, body: { handedOver: 1 } })

    expect(await ownerOf(open)).toBe(heir.id)
    expect(await ownerOf(done)).toBe(leaver.id)
    await expect.poll(() => ownerOf(elsewhere, staging)).toBe(heir.id)
    expect((await leaver.call('GET', '/api/me')).status).toBe(401)
    const { body } = await boss.call('GET', `/api/tickets/${open}`)
    expect(body.timeline.at(-1)).toMatchObject({ name: 'ticket.assigned', actor: { id: boss.id }, data: { to: { id: heir.id } } })
  })

  test('leaves the tickets to nobody when so wished', async () => {
    const leaver = await signedInAgent(desk, 'developer')
    const ticket = await aTicket(leaver.id)
    expect((await deactivate(leaver, null)).body).toEqual({ handedOver: 1 })
    expect(await ownerOf(ticket)).toBeNull()
  })

  test('is refused with its hand-over, or both happen', async () => {
    const leaver = await signedInAgent(desk, 'support_agent')
    const ticket = await aTicket(leaver.id)
    const gone = await signedInAgent(desk, 'support_agent')
    await deactivate(gone, null)

    expect((await deactivate(leaver, gone.id)).status).toBe(422)
    expect((await deactivate(leaver, leaver.id)).status).toBe(422)
    const helper = await signedInAgent(desk, 'admin')
    expect((await helper.call('POST', `/api/agents/${leaver.id}/deactivation`, { handOverTo: null })).status).toBe(403)
    // Super Admins are changed by Super Admins: the tickets stay where they are.
    await boss.call('PATCH', `/api/agents/${helper.id}`, { granted: ['agents:manage'] })
    const own = await aTicket(boss.id)
    expect((await helper.call('POST', `/api/agents/${boss.id}/deactivation`, { handOverTo: null })).status).toBe(403)

    expect([await ownerOf(ticket), await ownerOf(own)]).toEqual([leaver.id, boss.id])
  })

  test('leaves no ticket with them, whoever gives them one in the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const leaver = await signedInAgent(desk, 'support_agent')
      const tickets = await Promise.all(Array.from({ length: 6 }, () => aTicket(null)))
      await Promise.all([
        ...tickets.map((id) => boss.call('PATCH', `/api/tickets/${id}`, { version: 1, assigneeId: leaver.id })),
        deactivate(leaver, null),
      ])
      expect(await Promise.all(tickets.map((id) => ownerOf(id)))).toEqual(tickets.map(() => null))
    }
  })
})

describe('single permissions', () => {
  test('are given and taken by Super Admins, and count from the next request', async () => {
    const agent = await signedInAgent(desk, 'support_agent')
    const hidden = await aTicket(boss.id)
    expect((await agent.call('GET', `/api/tickets/${hidden}`)).status).toBe(404)

    const { body } = await boss.call('PATCH', `/api/agents/${agent.id}`, { granted: ['tickets:see_all'], revoked: ['tickets:reply'] })
    expect(body).toMatchObject({ granted: ['tickets:see_all'], revoked: ['tickets:reply'] })
    expect((await agent.call('GET', `/api/tickets/${hidden}`)).status).toBe(200)
    expect((await agent.call('POST', `/api/tickets/${hidden}/replies`, { html: '<p>x</p>' })).status).toBe(403)

    await boss.call('PATCH', `/api/agents/${agent.id}`, { granted: [], revoked: [] })
    expect((await agent.call('GET', `/api/tickets/${hidden}`)).status).toBe(404)
  })

  test('are not given by who only manages agents, least of all to themselves', async () => {
    const manager = await signedInAgent(desk, 'admin')
    await boss.call('PATCH', `/api/agents/${manager.id}`, { granted: ['agents:manage'] })
    const agent = await signedInAgent(desk, 'support_agent')
    for (const { id } of [agent, manager]) {
      expect((await manager.call('PATCH', `/api/agents/${id}`, { granted: ['tickets:delete'] })).status).toBe(403)
    }
    expect((await manager.call('PATCH', `/api/agents/${agent.id}`, { skills: ['Licensing', 'licensing', 'SSO'] })).body.skills).toEqual([
      'licensing',
      'sso',
    ])
  })

  test('fall away for a Super Admin, who has everything', async () => {
    const agent = await signedInAgent(desk, 'developer')
    await boss.call('PATCH', `/api/agents/${agent.id}`, { revoked: ['tickets:read'] })
    expect((await boss.call('PATCH', `/api/agents/${agent.id}`, { role: 'super_admin' })).body).toMatchObject({ granted: [], revoked: [] })
    expect((await agent.call('GET', '/api/tickets')).status).toBe(200)
  })
})

describe('availability', () => {
  test('is set by oneself or a manager, and ends by itself', async () => {
    const agent = await signedInAgent(desk, 'support_agent', 'Zora Available')
    const seen = async () => {
      const { body } = await boss.call('GET', '/api/assignees')
      return body.items.find(({ id }: { id: string }) => id === agent.id)
    }
    await aTicket(agent.id)
    expect(await seen()).toMatchObject({ availability: 'available', open: { count: 1, isCapped: false } })

    const until = new Date(Date.now() + 60_000).toISOString()
    expect((await agent.call('PUT', '/api/me/availability', { availability: 'away', until })).status).toBe(200)
    expect(await seen()).toMatchObject({ availability: 'away' })
    expect((await agent.call('GET', '/api/me')).body).toMatchObject({ availability: 'away', awayUntil: until })
    await desk.app
      .ctxOf('production')
      .db.updateTable('agents')
      .set({ awayUntil: new Date(0) })
      .where('id', '=', agent.id)
      .execute()
    expect(await seen()).toMatchObject({ availability: 'available' })

    await boss.call('PUT', `/api/agents/${agent.id}/availability`, { availability: 'offline' })
    expect(await seen()).toMatchObject({ availability: 'offline' })
    expect((await agent.call('PUT', `/api/agents/${boss.id}/availability`, { availability: 'offline' })).status).toBe(403)
    expect((await agent.call('PUT', '/api/me/availability', { availability: 'away', until: new Date(0) })).status).toBe(422)
  })
})

describe('a password', () => {
  test('is changed by who knows the old one, and ends every other session', async () => {
    const agent = await signedInAgent(desk, 'support_agent')
    expect((await agent.call('PUT', '/api/me/password', { current: 'wrong', password: 'quite another one' })).status).toBe(422)
    const changed = await agent.call('PUT', '/api/me/password', { current: 'correct horse battery', password: 'quite another one' })
    expect(changed.status).toBe(204)
    expect((await agent.call('GET', '/api/me')).status).toBe(401)
    const cookie = String(changed.headers.getSetCookie()[0]?.split(';')[0])
    expect((await agent.call('GET', '/api/me', undefined, { cookie })).status).toBe(200)
  })
})
