import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '#kernel/feature.ts'
import { createLiveHub } from '#kernel/live.ts'
import { permissionsOf, Role } from '#kernel/permissions.ts'
import type { Http } from '#platform/http.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type Answer, type Call, type SignedInAgent, signedInAgent } from '#test/http.ts'
import { createFeatures } from './features.ts'

const roles = Role.options
const everybody = roles
const notDevelopers = ['super_admin', 'admin', 'support_agent'] as const
const admins = ['super_admin', 'admin'] as const
const superAdmins = ['super_admin'] as const

/** Product decision 4, route by route. A route that is missing here, or here and nowhere else, fails. */
const table: Record<string, readonly Role[] | 'public'> = {
  'GET /setup': 'public',
  'POST /setup': 'public',
  'POST /session': 'public',
  'DELETE /session': 'public',
  'POST /password-resets': 'public',
  'POST /password-resets/redeem': 'public',

  'GET /me': everybody,
  'PATCH /me/preferences': everybody,
  'PUT /me/availability': everybody,
  'PUT /me/name': everybody,
  'PUT /me/password': everybody,
  'GET /notifications': everybody,
  'GET /notifications/unread': everybody,
  'POST /notifications/marks': everybody,
  'GET /live': everybody,
  'GET /agents': everybody,
  'GET /assignees': everybody,
  'GET /views': everybody,
  'POST /views': everybody,
  'PATCH /views/:view': everybody,
  'DELETE /views/:view': everybody,

  'GET /categories': everybody,
  'GET /tags': everybody,
  'GET /customers': everybody,
  'GET /customers/:customer': everybody,
  'GET /customers/:customer/activity': everybody,
  'GET /organisations': everybody,
  'GET /purchases': everybody,
  'GET /products': everybody,
  'GET /products/:product/public-key': everybody,
  'GET /licenses': everybody,
  'GET /licenses/:license': everybody,
  'GET /licenses/:license/history': everybody,
  'GET /activations': everybody,
  'GET /telemetry': everybody,
  'GET /telemetry/summary': everybody,
  'GET /settings/tickets': everybody,
  'GET /canned-responses': everybody,
  'POST /canned-responses': everybody,
  'PUT /canned-responses/:response': everybody,
  'DELETE /canned-responses/:response': everybody,
  'POST /attachments': everybody,
  'GET /attachments/:attachment': everybody,
  'GET /drafts': everybody,

  'GET /tickets': everybody,
  'GET /tickets/counts': everybody,
  'GET /tickets/summaries': everybody,
  'POST /tickets': everybody,
  'GET /tickets/:ticket': everybody,
  'PATCH /tickets/:ticket': everybody,
  'GET /tickets/:ticket/timeline': everybody,
  'GET /tickets/:ticket/attachments': everybody,
  'GET /tickets/:ticket/attachments/:attachment': everybody,
  'POST /tickets/:ticket/read': everybody,
  'DELETE /tickets/:ticket/read': everybody,
  'PUT /tickets/:ticket/follow': everybody,
  'DELETE /tickets/:ticket/follow': everybody,
  'PUT /tickets/:ticket/snooze': everybody,
  'DELETE /tickets/:ticket/snooze': everybody,
  'POST /tickets/:ticket/keep-resolved': everybody,
  'POST /tickets/:ticket/tags': everybody,
  'POST /tickets/:ticket/presence': everybody,
  'POST /tickets/:ticket/notes': everybody,
  'POST /tickets/:ticket/replies': everybody,
  'POST /tickets/:ticket/forwards': everybody,
  'PUT /tickets/:ticket/drafts/:kind': everybody,
  'POST /tickets/:ticket/scheduled-replies': everybody,
  'DELETE /tickets/:ticket/scheduled-replies/:scheduled': everybody,
  'POST /tickets/:ticket/messages/:message/undo': everybody,
  'GET /tickets/:ticket/similar': everybody,
  'GET /tickets/:ticket/incident': everybody,
  'GET /tickets/:ticket/incident/timeline': everybody,
  'GET /incident-replies/:reply': everybody,

  'GET /tickets/:ticket/licenses': everybody,
  'GET /tickets/:ticket/licenses/:license': everybody,
  'POST /tickets/:ticket/licenses': everybody,
  'POST /tickets/:ticket/licenses/:license/confirmation': notDevelopers,
  'POST /tickets/:ticket/licenses/:license/reveal': notDevelopers,
  'POST /tickets/:ticket/licenses/:license/actions': notDevelopers,
  'POST /tickets/:ticket/license-actions/:action/undo': notDevelopers,
  'POST /tickets/:ticket/license-actions/:action/decision': admins,

  'GET /tickets/:ticket/merges/preview': notDevelopers,
  'POST /tickets/:ticket/merges': notDevelopers,
  'DELETE /tickets/:ticket/merge': notDevelopers,
  'POST /tickets/:ticket/incident': notDevelopers,
  'DELETE /tickets/:ticket/incident': notDevelopers,
  'POST /tickets/:ticket/incident/status': notDevelopers,
  'POST /tickets/:ticket/incident/replies': notDevelopers,
  'POST /bulk-actions': notDevelopers,
  'GET /bulk-actions/:id': notDevelopers,
  'POST /ticket-exports': notDevelopers,

  'POST /licenses/:license/reveal': notDevelopers,
  'POST /activations/:activation/deactivation': notDevelopers,

  'POST /imports': admins,
  'GET /imports/:import': admins,
  'POST /imports/:import/runs': admins,
  'POST /licenses': admins,
  'PATCH /licenses/:license': admins,
  'PUT /licenses/by-external-id/:externalId': admins,
  'POST /products': admins,
  'PATCH /products/:product': admins,
  'PUT /products/by-external-id/:externalId': admins,
  'POST /customers': admins,
  'PATCH /customers/:customer': admins,
  'PUT /customers/by-external-id/:externalId': admins,
  'POST /organisations': admins,
  'PUT /organisations/by-external-id/:externalId': admins,
  'PUT /purchases/by-external-id/:externalId': admins,
  'GET /tickets/:ticket/messages/:message/original': admins,
  'GET /inbound-mails': admins,
  'GET /inbound-mails/:id': admins,
  'GET /inbound-mails/:id/raw': admins,
  'POST /inbound-mails/:id/retry': admins,
  'GET /outbound-mails': admins,
  'GET /outbound-mails/:mail': admins,
  'GET /outbound-mails/:mail/attachments/:attachment': admins,
  'POST /outbound-mails/:mail/retry': admins,
  'GET /health': admins,
  'PATCH /settings/tickets': admins,
  'POST /categories': admins,
  'PATCH /categories/:category': admins,
  'PUT /categories/order': admins,
  'DELETE /tags/:tag': admins,

  'POST /mail': superAdmins,
  'POST /agents': superAdmins,
  'GET /agents/:agent': superAdmins,
  'PATCH /agents/:agent': superAdmins,
  'PUT /agents/:agent/availability': superAdmins,
  'POST /agents/:agent/deactivation': superAdmins,
  'GET /audit-entries': superAdmins,
  'GET /api-keys': superAdmins,
  'POST /api-keys': superAdmins,
  'DELETE /api-keys/:key': superAdmins,
  'GET /sample-data': superAdmins,
  'POST /sample-data': superAdmins,
  'DELETE /environment/data': superAdmins,
}

/** What a route about one ticket needs to get as far as looking for the ticket. */
const bodies: Record<string, unknown> = {
  'PATCH /tickets/:ticket': { version: 1, priority: 'high' },
  'POST /tickets/:ticket/read': { position: 1 },
  'PUT /tickets/:ticket/snooze': { until: null },
  'POST /tickets/:ticket/tags': { add: ['vip'] },
  'POST /tickets/:ticket/presence': { window: newId(), doing: 'viewing' },
  'POST /tickets/:ticket/notes': { html: '<p>Noted.</p>' },
  'POST /tickets/:ticket/replies': { html: '<p>Try this.</p>' },
  'POST /tickets/:ticket/forwards': { html: '<p>See below.</p>', to: ['partner@example.com'] },
  'PUT /tickets/:ticket/drafts/:kind': { html: '<p>Draft</p>' },
  'POST /tickets/:ticket/scheduled-replies': { html: '<p>Later.</p>', sendAt: new Date(Date.now() + 86_400_000) },
  'POST /tickets/:ticket/licenses': { key: 'PRO-7K2M-Q4XT-0V8B-9F3A' },
  'POST /tickets/:ticket/licenses/:license/actions': { wanted: { kind: 'suspend' }, reason: 'Chargeback' },
  'POST /tickets/:ticket/license-actions/:action/decision': { isApproved: true },
  'POST /tickets/:ticket/merges': { sources: ['TICK-999998'] },
  'POST /tickets/:ticket/incident': { tickets: ['TICK-999998'] },
  'POST /tickets/:ticket/incident/status': { status: 'resolved' },
  'POST /tickets/:ticket/incident/replies': { html: '<p>We look into it.</p>', ticketIds: [newId()] },
}
const queries: Record<string, string> = { 'GET /tickets/:ticket/merges/preview': '?sources=TICK-999998' }

interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly access: Access
}

/** Every route of every feature, as they register themselves. */
function allRoutes(): Route[] {
  const found: Route[] = []
  const note = (method: string) => (path: string, options: { config: { access: Access } }) =>
    found.push({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, access: options.config.access })
  const recorder = new Proxy({}, { get: (_, method: string) => note(method) }) as Http
  const features = createFeatures({
    pool: new pg.Pool(),
    baseUrl: 'http://desk.example',
    secret: 'a secret that only tests know, 32 characters',
    hub: createLiveHub(),
    canProveSenders: false,
    afterSetUp: async () => undefined,
    listening: () => [],
  })
  for (const { routes } of features) routes?.(recorder)
  return found
}

const routes = allRoutes()
const aboutTickets = routes.filter(({ path }) => path.startsWith('/tickets/:ticket'))
const canary = 'Quartzite'

let desk: StartedDesk
let boss: SignedInAgent
let colleague: SignedInAgent
let people: Record<Role, SignedInAgent>

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
  })
  boss = await signedInAgent(desk, 'super_admin')
  colleague = await signedInAgent(desk, 'support_agent')
  const signedIn = await Promise.all(roles.map(async (role) => [role, await signedInAgent(desk, role)] as const))
  people = Object.fromEntries(signedIn) as Record<Role, SignedInAgent>
})
afterAll(() => desk.stop())

async function aTicket(subject: string, { owner = null as string | null, category = 'billing', headers = {} } = {}) {
  const { body: categories } = await boss.call('GET', '/api/categories', undefined, headers)
  const categoryId = categories.items.find(({ key }: { key: string }) => key === category)?.id
  const customer = { email: 'ida@example.com', name: 'Ida Lund' }
  const input = { subject, html: `<p>${subject}</p>`, customer, assigneeId: owner, categoryId }
  const { body, text, status } = await boss.call('POST', '/api/tickets', input, headers)
  expect(status, text).toBe(201)
  const { body: detail } = await boss.call('GET', `/api/tickets/${body.id}`, undefined, headers)
  const message = detail.timeline.find(({ type }: { type: string }) => type === 'message')
  return { id: body.id as string, key: body.key as string, messageId: message.id as string }
}

type Known = Awaited<ReturnType<typeof aTicket>>
const nothing = (): Known => ({ id: newId(), key: 'TICK-999999', messageId: newId() })

function ask(call: Call, { name, method, path }: Route, ticket: Known, ref: 'id' | 'key' = 'id'): Promise<Answer> {
  const filled = path
    .replace(':ticket', ticket[ref])
    .replace(':message', ticket.messageId)
    .replace(':kind', 'reply')
    .replace(/:[a-z]+/g, () => newId())
  return call(method, `/api${filled}${queries[name] ?? ''}`, bodies[name])
}
const plain = ({ status, text }: Answer) =>
  `${status} ${text.replace(/[0-9a-f-]{36}|(TICK|TEST)-\d+/g, '-').replace(/"requestId":"[^"]*"/, '')}`

describe('every route', () => {
  test('stands in the table', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(table).sort())
  })

  test.each(routes)('$name is for whom the table names', async (route) => {
    const allowed = table[route.name] ?? []
    if (allowed === 'public') return expect(route.access).toBe('public')

    for (const role of roles) {
      const may = route.access === 'agent' || permissionsOf(role).has(route.access as never)
      expect(may, role).toBe(allowed.includes(role))
      if (may) continue
      expect(await ask(people[role].call, route, nothing()), role).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    }
    expect((await ask((...call) => boss.call(call[0], call[1], call[2], { cookie: '' }), route, nothing())).status).toBe(401)
  })
})

describe('a ticket that somebody does not see', () => {
  const hidden: Partial<Record<Role, Known[]>> = {}
  const visible: Partial<Record<Role, Known>> = {}

  beforeAll(async () => {
    const owned = await aTicket(`${canary} of a colleague`, { owner: colleague.id })
    const unassigned = await aTicket(`${canary} of nobody`)
    const deleted = await aTicket(`${canary} deleted`, { category: 'technical' })
    const elsewhere = await aTicket(`${canary} elsewhere`, { category: 'technical', headers: { 'keydesk-environment': 'staging' } })
    await desk.app.ctxOf('production').db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', deleted.id).execute()
    for (const role of roles) {
      visible[role] = await aTicket(`Seen by ${role}`, { owner: people[role].id })
      hidden[role] = [deleted, elsewhere]
    }
    hidden.support_agent?.push(owned)
    hidden.developer?.push(owned, unassigned)
  })

  test.each(aboutTickets)('is nothing to $name', async (route) => {
    for (const role of roles.filter((one) => table[route.name]?.includes(one as never))) {
      const { call } = people[role]
      const none = await ask(call, route, nothing())
      expect(none.status, `${role} needs a body that is valid: ${none.text}`).toBe(404)
      for (const ticket of hidden[role] ?? []) {
        expect(plain(await ask(call, route, ticket)), role).toBe(plain(none))
        if (ticket.key.startsWith('TICK-')) expect(plain(await ask(call, route, ticket, 'key')), role).toBe(plain(none))
      }
    }
  })

  test('is named by nothing that can be read', async () => {
    const listed = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':') && path !== '/live')
    const variants = [
      '',
      `?q=${canary}`,
      '?q=ida@example.com',
      '?view=all&limit=100',
      `?ids=${Object.values(hidden)
        .flat()
        .map(({ id }) => id)}`,
    ]

    for (const role of roles) {
      const secrets = (hidden[role] ?? []).map(({ id }) => id)
      const seen = visible[role] as Known
      const reads = [
        ...listed.flatMap(({ path }) => variants.map((variant) => `/api${path}${variant}`)),
        ...aboutTickets
          .filter(({ method, path }) => method === 'GET' && !/:(?!ticket)/.test(path))
          .map(({ path, name }) => `/api${path.replace(':ticket', seen.id)}${queries[name] ?? ''}`),
      ]
      let answered = 0
      for (const path of reads) {
        const { status, text } = await people[role].call('GET', path)
        if (status !== 200) continue
        answered += 1
        const told = secrets.filter((id) => text.includes(id))
        expect(told, `${role} reads ${path}`).toEqual([])
      }
      expect(answered, role).toBeGreaterThan(15)
    }
  })

  test('is told by nothing that is heard live', async () => {
    for (const role of ['support_agent', 'developer'] as const) {
      const [secret] = (hidden[role] ?? []).slice(-1) as [Known]
      const seen = visible[role] as Known
      const leaving = new AbortController()
      const stream = await fetch(`${desk.app.baseUrl}/api/live`, { headers: { cookie: people[role].cookie }, signal: leaving.signal })
      let heard = ''
      const listening = (async () => {
        const decoder = new TextDecoder()
        for await (const part of stream.body ?? []) heard += decoder.decode(part)
      })().catch(() => undefined)

      await delay(100)
      for (const { id } of [secret, seen]) await boss.call('POST', `/api/tickets/${id}/notes`, { html: '<p>Something new.</p>' })
      await expect.poll(() => heard).toContain(seen.id)
      leaving.abort()
      await listening
      expect(heard, role).not.toContain(secret.id)
    }
  })

  test('tells nothing of a mention to who is not mentioned, and all to who is', async () => {
    const [secret] = (hidden.developer ?? []).slice(-1) as [Known]
    const { call, id } = people.developer
    const told = async () => (await call('GET', '/api/notifications')).text.includes(secret.id)

    await boss.call('POST', `/api/tickets/${secret.id}/notes`, { html: '<p>For a colleague.</p>', mentions: [colleague.id] })
    await expect.poll(async () => (await colleague.call('GET', '/api/notifications')).text).toContain(secret.id)
    expect([await told(), (await call('GET', `/api/tickets/${secret.id}`)).status]).toEqual([false, 404])

    await boss.call('POST', `/api/tickets/${secret.id}/notes`, { html: '<p>For you.</p>', mentions: [id] })
    await expect.poll(told).toBe(true)
    expect((await call('GET', `/api/tickets/${secret.id}`)).status).toBe(200)
  })
})
