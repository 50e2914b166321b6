import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf } from '#identity/agents/agent.ts'
import type { Role } from '#kernel/permissions.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type Answer, type Call, type SignedInAgent, signedInAgent, withApiKey } from '#test/http.ts'
import { canSee } from './ticket-access.ts'

/** What decides who sees a ticket, as it was made. */
interface Made {
  readonly situation: string
  /** From whose point of view it was made. */
  readonly of: string
  readonly id: string
  readonly key: string
  readonly fileId: string
  readonly messageId: string
  readonly owner: string | null
  readonly isTechnical: boolean
  readonly mentioned: readonly string[]
  readonly isGone: boolean
}

const roles = ['super_admin', 'admin', 'support_agent', 'developer'] as const
const word = 'Quartzite'

// Product decision 4, and nothing else: what each role sees of a ticket that is there.
const sees: Record<Role, (ticket: Made, me: string) => boolean> = {
  super_admin: () => true,
  admin: () => true,
  support_agent: ({ owner, mentioned }, me) => owner === me || owner === null || mentioned.includes(me),
  developer: ({ owner, isTechnical, mentioned }, me) => isTechnical || owner === me || mentioned.includes(me),
}

let desk: StartedDesk
let boss: SignedInAgent
let colleague: SignedInAgent
let people: Record<Role, SignedInAgent>
let program: Call
let made: Made[]

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  boss = await signedInAgent(desk, 'super_admin')
  colleague = await signedInAgent(desk, 'support_agent')
  const [superAdmin, admin, support, developer] = await Promise.all(roles.map((role) => signedInAgent(desk, role)))
  people = { super_admin: superAdmin, admin, support_agent: support, developer } as Record<Role, SignedInAgent>
  program = await withApiKey(boss, desk.app.baseUrl, 'production', ['tickets:read', 'tickets:reply', 'tickets:update'])

  // So that answering does not change who owns what.
  await desk.app.ctxOf('production').db.insertInto('settings').values({ key: 'assignOnReply', value: 'false' }).execute()
  made = []
  for (const { id: me } of Object.values(people)) {
    made.push(
      await make(me, 'mine', { owner: me }),
      await make(me, 'mine, technical', { owner: me, category: 'technical' }),
      await make(me, "a colleague's", { owner: colleague.id }),
      await make(me, "a colleague's, technical", { owner: colleague.id, category: 'technical' }),
      await make(me, "a colleague's, without category", { owner: colleague.id, category: null }),
      await make(me, 'unassigned', {}),
      await make(me, 'unassigned, technical', { category: 'technical' }),
      await make(me, 'mentioned', { owner: colleague.id, mentioned: [me] }),
      await make(me, 'taken away', { owner: me, thenOwner: colleague.id }),
      await make(me, 'moved to technical', { owner: colleague.id, thenCategory: 'technical' }),
      await make(me, 'moved from technical', { owner: colleague.id, category: 'technical', thenCategory: 'billing' }),
      await make(me, 'deleted', { owner: me, category: 'technical', isGone: true }),
      await make(me, 'of another environment', { owner: me, category: 'technical', environment: 'staging', isGone: true }),
    )
  }
})
afterAll(() => desk.stop())

interface Situation {
  owner?: string | null
  thenOwner?: string
  category?: string | null
  thenCategory?: string
  mentioned?: string[]
  environment?: string
  isGone?: boolean
}

async function make(
  of: string,
  situation: string,
  { owner = null, category = 'billing', environment = 'production', ...then }: Situation,
): Promise<Made> {
  const here = { 'keydesk-environment': environment }
  const { body: categories } = await boss.call('GET', '/api/categories', undefined, here)
  const categoryId = (wanted: string | null) => categories.items.find(({ key }: { key: string }) => key === wanted)?.id ?? null

  const form = new FormData()
  form.append('file', new Blob(['A log.']), 'app.log')
  const headers = { cookie: boss.cookie, origin: desk.app.baseUrl, ...here }
  const uploaded = await fetch(`${desk.app.baseUrl}/api/attachments`, { method: 'POST', body: form, headers })
  const { id: fileId } = (await uploaded.json()) as { id: string }
  const input = {
    subject: `${word} ${situation}`,
    html: '<p>It fails.</p>',
    customer: { email: 'ida@example.com' },
    attachmentIds: [fileId],
    assigneeId: owner,
    categoryId: categoryId(category),
  }
  const created = await boss.call('POST', '/api/tickets', input, here)
  expect(created.status, created.text).toBe(201)
  const { id, key } = created.body

  if (then.mentioned) await boss.call('POST', `/api/tickets/${id}/notes`, { html: '<p>See this.</p>', mentions: then.mentioned }, here)
  if (then.thenOwner) await boss.call('PATCH', `/api/tickets/${id}`, { version: 1, assigneeId: then.thenOwner }, here)
  if (then.thenCategory) await boss.call('PATCH', `/api/tickets/${id}`, { version: 1, categoryId: categoryId(then.thenCategory) }, here)
  const { body: detail } = await boss.call('GET', `/api/tickets/${id}`, undefined, here)
  const { db } = desk.app.ctxOf(environment)
  if (situation === 'deleted') await db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', id).execute()
  return {
    of,
    situation,
    id,
    key,
    fileId,
    messageId: detail.timeline.find(({ type }: { type: string }) => type === 'message').id,
    owner: then.thenOwner ?? owner,
    isTechnical: (then.thenCategory ?? category) === 'technical',
    mentioned: then.mentioned ?? [],
    isGone: then.isGone ?? false,
  }
}

const visibleTo = (role: Role) => made.filter((ticket) => !ticket.isGone && sees[role](ticket, people[role].id))
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort()

async function listed(call: Call, query = ''): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ; ) {
    const { body } = await call('GET', `/api/tickets?limit=20${query}${after && `&after=${after}`}`)
    ids.push(...idsOf(body.items))
    if (!body.next) return ids.sort()
    after = body.next
  }
}

/** Every route that reads or changes one ticket, in a way that leaves alone what decides who sees it. */
const routes: [string, (call: Call, ticket: Pick<Made, 'id' | 'key' | 'fileId' | 'messageId'>) => Promise<Answer>, number][] = [
  ['GET by id', (call, { id }) => call('GET', `/api/tickets/${id}`), 200],
  ['GET by number', (call, { key }) => call('GET', `/api/tickets/${key}`), 200],
  ['GET similar', (call, { id }) => call('GET', `/api/tickets/${id}/similar`), 200],
  ['GET incident', (call, { id }) => call('GET', `/api/tickets/${id}/incident`), 200],
  ['GET itself', (call, { id }) => call('GET', `/api/tickets/${id}?asIs=true`), 200],
  ['GET timeline', (call, { id }) => call('GET', `/api/tickets/${id}/timeline`), 200],
  ['GET attachment', (call, { id, fileId }) => call('GET', `/api/tickets/${id}/attachments/${fileId}`), 200],
  ['POST read', (call, { id }) => call('POST', `/api/tickets/${id}/read`, { position: 1 }), 204],
  ['DELETE read', (call, { id }) => call('DELETE', `/api/tickets/${id}/read`), 204],
  ['PATCH', (call, { id }) => call('PATCH', `/api/tickets/${id}`, { version: 1000, priority: 'high' }), 200],
  ['POST note', (call, { id }) => call('POST', `/api/tickets/${id}/notes`, { html: '<p>Noted.</p>' }), 201],
  ['POST reply', (call, { id }) => call('POST', `/api/tickets/${id}/replies`, { html: '<p>Try this.</p>' }), 201],
]
const original = (call: Call, { id, messageId }: Pick<Made, 'id' | 'messageId'>) =>
  call('GET', `/api/tickets/${id}/messages/${messageId}/original`)

const nowhere = () => ({ id: newId(), key: 'TICK-999999', fileId: newId(), messageId: newId() })
const plain = ({ status, text }: Answer) => `${status} ${text.replace(/[0-9a-f-]{36}|TICK-\d+/g, '-').replace(/"requestId":"[^"]*"/, '')}`

describe.each(roles)('%s', (role) => {
  test('sees the same in the list, in search, in the counts and in summaries', async () => {
    const { call } = people[role]
    const visible = idsOf(visibleTo(role))

    for (const sort of ['updated', 'assignee', 'category']) expect(await listed(call, `&sort=${sort}`)).toEqual(visible)
    expect(await listed(call, `&q=${word}`)).toEqual(visible)
    expect(await listed(call, '&q=ida@example.com')).toEqual(visible)
    expect((await call('GET', '/api/tickets/counts')).body.all).toEqual({ count: visible.length, isCapped: false })
    const { body } = await call('GET', `/api/tickets/summaries?ids=${made.map(({ id }) => id).join()}`)
    expect(idsOf(body.items)).toEqual(visible)
  })

  test('sees no other in the history of a customer', async () => {
    const visible = visibleTo(role)
    const { body } = await people[role].call('GET', `/api/tickets/${visible[0]?.id}`)
    expect(body.customer.ticketCount).toBe(visible.length)
    for (const { id } of body.previousTickets) expect(idsOf(visible)).toContain(id)
  })

  test('is told live of the same', () => {
    const agent = actorOf({ id: people[role].id, name: '', email: '', role, granted: [], revoked: [] })
    for (const ticket of made) {
      const isMentioned = ticket.mentioned.includes(agent.id)
      expect(canSee(agent, { assigneeId: ticket.owner, isTechnical: ticket.isTechnical, isMentioned })).toBe(sees[role](ticket, agent.id))
    }
  })

  test.each(routes)('%s opens what is listed, and answers as to nothing for all else', async (_, ask, status) => {
    const { call } = people[role]
    const visible = new Set(visibleTo(role))
    const nothing = plain(await ask(call, nowhere()))
    expect(nothing).toMatch(/^404/)

    for (const ticket of made.filter(({ of }) => of === people[role].id)) {
      const answer = await ask(call, ticket)
      if (visible.has(ticket)) expect(answer.status, `${ticket.situation}: ${answer.text}`).toBe(status)
      else expect(plain(answer), ticket.situation).toBe(nothing)
    }
  })

  test('GET original mail is for who may read mails, and only of what they see', async () => {
    const { call } = people[role]
    const nothing = plain(await original(call, nowhere()))
    for (const ticket of made) expect(plain(await original(call, ticket)), ticket.situation).toBe(nothing)
  })
})

test('a program sees everything of its environment and nothing of another', async () => {
  expect(await listed(program)).toEqual(idsOf(made.filter(({ isGone }) => !isGone)))
})

test('who was signed out sees nothing', async () => {
  for (const [, ask] of routes)
    expect((await ask(async (...call) => boss.call(call[0], call[1], call[2], { cookie: '' }), made[0] as Made)).status).toBe(401)
})
