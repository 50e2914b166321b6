import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '#kernel/in-transaction.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { mailNotifications } from './mail-notifications.ts'
import { notifyAgents } from './notify-agents.ts'

let desk: StartedDesk
let boss: SignedInAgent
let ines: SignedInAgent
let tomasz: SignedInAgent

const minute = 60_000
const production = () => desk.app.ctxOf('production')

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
  })
  boss = await signedInAgent(desk, 'super_admin', 'Ada')
  // Each sees what is theirs or nobody's.
  ines = await signedInAgent(desk, 'support_agent', 'Ines')
  tomasz = await signedInAgent(desk, 'support_agent', 'Tomasz')
})
afterAll(() => desk.stop())

beforeEach(async () => {
  await production().db.deleteFrom('notifications').execute()
  await production().db.deleteFrom('outboundMails').execute()
})

/** A ticket of which everybody has been told who is to be: the administrator of the set-up always is. */
async function aTicket(more: object = {}): Promise<{ id: string; key: string }> {
  const customer = { email: 'ida@example.com', name: 'Ida Lund' }
  const { body } = await boss.call('POST', '/api/tickets', { subject: 'Activation fails', html: '<p>302</p>', customer, ...more })
  const told = () => production().db.selectFrom('notifications').select('id').where('ticketId', '=', body.id).executeTakeFirst()
  await expect.poll(told).toBeDefined()
  return body
}

const inbox = async (agent: SignedInAgent) => (await agent.call('GET', '/api/notifications')).body.items
const kindsOf = async (agent: SignedInAgent) =>
  (await inbox(agent)).map(({ causes }: { causes: { kind: string }[] }) => causes.map(({ kind }) => kind))
const becomes = (agent: SignedInAgent, kinds: string[][]) => expect.poll(() => kindsOf(agent)).toEqual(kinds)

/** Nothing is on its way any more: what follows from this event has come, so what was to come before it has too. */
async function settled() {
  const { id } = await aTicket({ assigneeId: null })
  await expect.poll(async () => (await inbox(ines))[0]?.ticket.id).toBe(id)
  await production().db.deleteFrom('notifications').where('ticketId', '=', id).execute()
}

async function mails(later = 3 * minute) {
  const ctx = production()
  await mailNotifications({ ...ctx, now: () => new Date(ctx.now().getTime() + later) }, { canProveSenders: false })
  const rows = await ctx.db.selectFrom('outboundMails').selectAll().where('cause', 'like', 'notification:%').orderBy('sequence').execute()
  return rows.map(({ toAddresses, subject, text, headers }) => ({ to: toAddresses[0], subject, text, headers }))
}

describe('a mention', () => {
  test('is told to who is mentioned, leads to the note, and is mailed with its reason', async () => {
    const { key } = await aTicket({ assigneeId: boss.id })
    await boss.call('POST', `/api/tickets/${key}/notes`, { html: '<p>Do you know this?</p>', mentions: [ines.id, boss.id] })

    await becomes(ines, [['mentioned']])
    const [entry] = await inbox(ines)
    const { body } = await ines.call('GET', `/api/tickets/${key}`)
    const note = body.timeline.find(({ kind }: { kind: string }) => kind === 'note')
    expect(entry).toMatchObject({ ticket: { key }, readAt: null, causes: [{ by: 'Ada', position: note.position }] })
    expect((await ines.call('GET', '/api/notifications/unread')).body).toEqual({ count: 1, isCapped: false })
    expect(await kindsOf(tomasz)).toEqual([])

    const [mail, ...others] = (await mails()).filter(({ to }) => to === ines.email)
    expect(others).toEqual([])
    expect(mail?.subject).toBe(`[${key}] Ada mentioned you: Activation fails`)
    expect(mail?.text).toContain('Do you know this?')
    expect(mail?.text).toContain('You get this because somebody mentioned you.')
    expect(mail?.text).toContain(`/admin/tickets/${key}?at=${note.position}`)
    expect(mail?.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
  })

  test('is not told to who makes it', async () => {
    const { key } = await aTicket({ assigneeId: ines.id })
    await settled()
    await production().db.deleteFrom('notifications').execute()
    await ines.call('POST', `/api/tickets/${key}/notes`, { html: '<p>Note to myself.</p>', mentions: [ines.id] })
    await settled()
    expect(await kindsOf(ines)).toEqual([])
  })
})

describe('what happens to a ticket', () => {
  test('within two minutes is one entry and one mail', async () => {
    const { key } = await aTicket({ assigneeId: boss.id })
    await boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: ines.id })
    await boss.call('PATCH', `/api/tickets/${key}`, { version: 2, priority: 'critical' })
    await expect.poll(async () => (await kindsOf(ines))[0]?.toSorted()).toEqual(['assigned', 'priority_raised'])

    expect((await inbox(ines)).length).toBe(1)
    expect((await mails()).filter(({ to }) => to === ines.email).length).toBe(1)
    expect((await mails()).filter(({ to }) => to === ines.email).length).toBe(1)
  })

  test('after the entry was read begins another, and what was read is not mailed', async () => {
    const { key } = await aTicket({ assigneeId: ines.id })
    await becomes(ines, [['assigned']])
    await ines.call('POST', '/api/notifications/marks', { isRead: true, ticket: key })
    expect((await ines.call('GET', '/api/notifications/unread')).body.count).toBe(0)

    await boss.call('PATCH', `/api/tickets/${key}`, { version: 1, priority: 'high' })
    await becomes(ines, [['priority_raised'], ['assigned']])
    const [mail, ...others] = (await mails()).filter(({ to }) => to === ines.email)
    expect([mail?.subject, others]).toEqual([`[${key}] Ada raised the priority: Activation fails`, []])
  })

  test('is told once, however often it is told', async () => {
    const { id } = await aTicket({ assigneeId: ines.id })
    await becomes(ines, [['assigned']])
    const cause = newId()
    const told = { kind: 'customer_replied', cause, ticketId: id, by: { id: null, name: 'Ida Lund' }, position: 2 } as const
    const tell = () => inTransaction(production(), (tx) => notifyAgents(tx, told))
    await Promise.all([tell(), tell(), tell()])
    await becomes(ines, [['assigned', 'customer_replied']])
  })

  test('is told to nobody who does not see it, and not any more to who lost sight of it', async () => {
    const { key } = await aTicket({ assigneeId: ines.id })
    await becomes(ines, [['assigned']])
    expect(await kindsOf(tomasz)).toEqual([])

    await boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: boss.id })
    expect(await kindsOf(ines)).toEqual([])
    expect((await ines.call('GET', '/api/notifications/unread')).body.count).toBe(0)
    expect((await mails()).filter(({ to }) => to === ines.email)).toEqual([])
  })

  test('in one environment is not told in another', async () => {
    const here = { 'keydesk-environment': 'staging' }
    await aTicket({ assigneeId: ines.id })
    await becomes(ines, [['assigned']])
    expect((await ines.call('GET', '/api/notifications', undefined, here)).body.items).toEqual([])
  })
})

describe('a new ticket', () => {
  test('alerts who sees it, and mails it to those who are available', async () => {
    await tomasz.call('PUT', '/api/me/availability', { availability: 'away', until: null })
    const { key } = await aTicket()
    await becomes(ines, [['new_ticket']])
    await becomes(tomasz, [['new_ticket']])

    const sent = (await mails()).filter(({ subject }) => subject.includes(key)).map(({ to }) => to)
    expect(sent).toContain(ines.email)
    expect(sent).not.toContain(tomasz.email)
    expect(sent).not.toContain(boss.email)
    await tomasz.call('PUT', '/api/me/availability', { availability: 'available' })
  })

  test('is not told to who chose so', async () => {
    const { body } = await tomasz.call('GET', '/api/me')
    const notifications = { mails: 'each', of: { ...body.preferences.notifications.of, new_ticket: { inbox: 'none', mail: 'none' } } }
    expect((await tomasz.call('PATCH', '/api/me/preferences', { notifications })).status).toBe(200)
    await settled()
    expect(await kindsOf(tomasz)).toEqual([])
  })
})

describe('mails', () => {
  test('of a wave of tickets are one', async () => {
    for (let made = 0; made < 6; made++) await aTicket({ subject: `Wave ${made}` })
    await expect.poll(async () => (await inbox(ines)).length).toBe(6)

    const [mail, ...others] = (await mails()).filter(({ to }) => to === ines.email)
    expect([mail?.subject, others]).toEqual(['News in 6 tickets', []])
    for (let made = 0; made < 6; made++) expect(mail?.text).toContain(`Wave ${made}`)
  })

  test('come as one in the morning for who chose so', async () => {
    const { body } = await ines.call('GET', '/api/me')
    const notifications = { ...body.preferences.notifications, mails: 'daily' }
    await ines.call('PATCH', '/api/me/preferences', { notifications, timeZone: 'Europe/Berlin' })
    await aTicket({ assigneeId: ines.id })
    await aTicket({ assigneeId: ines.id })
    await becomes(ines, [['assigned'], ['assigned']])

    const soon = (await mails()).filter(({ to }) => to === ines.email)
    const morning = (await mails(25 * 60 * minute)).filter(({ to }) => to === ines.email)
    expect([soon, morning.map(({ subject }) => subject)]).toEqual([[], ['What happened in 2 tickets']])
  })
})

describe('the inbox', () => {
  test('is read page by page, and marked as a whole or one by one', async () => {
    for (let made = 0; made < 5; made++) await aTicket({ assigneeId: tomasz.id })
    await expect.poll(async () => (await inbox(tomasz)).length).toBe(5)
    const all = (await inbox(tomasz)).map(({ id }: { id: string }) => id)

    const pages: string[] = []
    for (let after = ''; ; ) {
      const { body } = await tomasz.call('GET', `/api/notifications?limit=2${after && `&after=${after}`}`)
      pages.push(...body.items.map(({ id }: { id: string }) => id))
      if (!body.next) break
      after = body.next
    }
    expect(pages).toEqual(all)

    const unread = async () => (await tomasz.call('GET', '/api/notifications/unread')).body.count
    await tomasz.call('POST', '/api/notifications/marks', { isRead: true, ids: [all[0]] })
    // What is somebody else's stays as it is.
    await ines.call('POST', '/api/notifications/marks', { isRead: true, ids: all })
    expect(await unread()).toBe(4)
    await tomasz.call('POST', '/api/notifications/marks', { isRead: false, ids: [all[0]] })
    expect(await unread()).toBe(5)
    await tomasz.call('POST', '/api/notifications/marks', { isRead: true })
    expect(await unread()).toBe(0)
  })
})
