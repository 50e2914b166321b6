import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messageIdWith, plusAddress, signNoticeToken } from '#mail/threading/thread-token.ts'
import { type AnsweringDesk, above, startAnsweringDesk, vouched } from '#test/answers.ts'
import { signedInAgent } from '#test/http.ts'
import { mailNotifications } from './mail-notifications.ts'

let desk: AnsweringDesk
beforeAll(async () => {
  desk = await startAnsweringDesk()
})
afterAll(() => desk.stop())

// What is said about answers is limited by the hour.
beforeEach(async () => {
  await desk.live.db.deleteFrom('outboundMails').where('cause', 'like', 'answer:%').execute()
})

/** A ticket of a customer, and the mail that tells Ines of it. */
async function newTicket() {
  const ticket = await desk.opened({ body: 'It does not start.' })
  return { ...ticket, notice: await desk.noticeTo(desk.ines, ticket.id) }
}

/** Nothing came to the ticket, and nothing of it left. */
async function isUntouched(id: string) {
  expect((await desk.ticketOf(id)).messages).toHaveLength(1)
  expect((await desk.outbound()).filter(({ threadId, isAutomatic }) => threadId === id && !isAutomatic)).toEqual([])
  expect(await desk.whatCustomersGet()).not.toContain('CANARY')
}

const flipped = (token: string) => `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
const tokenOf = ({ replyTo }: { replyTo: string | null }) => String(replyTo).replace(/^.*\+|@.*$/g, '')

describe('a forged answer', () => {
  it('from somebody else with her token is held, and she is told', async () => {
    const { id, notice } = await newTicket()
    const eve = { email: desk.somebody() }
    const before = (await desk.toldTo(desk.ines)).length
    expect(await desk.answer(eve, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_by_other' })
    expect((await desk.toldTo(desk.ines))[before]).toMatchObject({ text: expect.stringContaining(eve.email) })
    await isUntouched(id)
  })

  it('from a colleague who was not asked, in whose hands it is', async () => {
    const { id, notice } = await newTicket()
    expect(await desk.answer(desk.tomasz, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_by_other' })
    await isUntouched(id)
  })

  it.each<[string, (token: string, other: string) => string]>([
    ['of which one bit is flipped', (token) => flipped(token)],
    ['with the signature of another', (token, other) => other.slice(0, 24) + token.slice(24)],
    ['that nobody signed', () => 'k'.repeat(55)],
  ])('in her name, with a token %s', async (_, forge) => {
    const [{ id, notice }, other] = [await newTicket(), await newTicket()]
    const token = forge(tokenOf(notice), tokenOf(other.notice))
    const mail = await desk.send({
      from: desk.ines.email,
      to: plusAddress('support@desk.test', token) ?? '',
      body: 'CANARY',
      headers: { ...vouched(desk.ines), 'In-Reply-To': messageIdWith(token, 'abc', 'desk.test') },
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'answer_not_possible', threadId: null })
    await isUntouched(id)
    await isUntouched(other.id)
  })

  it('in her name, of which our mail server says so', async () => {
    const { id, notice } = await newTicket()
    const headers = { 'Authentication-Results': 'mx.desk.test; dmarc=fail' }
    expect(await desk.answer(desk.ines, notice, 'CANARY', { headers })).toMatchObject({ state: 'held', outcome: 'authentication_failed' })
    await isUntouched(id)
  })

  it('in her name, with the token of the customer: agents see it, the customer does not (T2)', async () => {
    const { id, token } = await newTicket()
    const mail = await desk.send({ from: desk.ines.email, to: plusAddress('support@desk.test', token) ?? '', body: 'CANARY-K' })
    expect(mail).toMatchObject({ outcome: 'unconfirmed', threadId: id })
    expect((await desk.ticketOf(id)).messages.at(-1)).toMatchObject({ kind: 'customer', isUnconfirmed: true, authorAgentId: null })
    expect(await desk.whatCustomersGet()).not.toContain('CANARY-K')
  })

  it('of a customer who has both tokens is the customer’s', async () => {
    const { id, from, token, notice } = await newTicket()
    const mail = await desk.send({ from, to: plusAddress('support@desk.test', token) ?? '', body: `They sent me this:\n${notice.text}` })
    expect(mail).toMatchObject({ outcome: 'answer', threadId: id })
    expect((await desk.ticketOf(id)).messages.at(-1)).toMatchObject({ kind: 'customer', isUnconfirmed: false })
  })
})

describe('an answer that a program wrote', () => {
  let told: Awaited<ReturnType<typeof newTicket>> | undefined

  it.each<[string, object]>([
    ['as its header says', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['as Outlook calls it', { subject: 'Automatic reply: [TICK-1001] New ticket', isUnproven: false }],
    ['as Gmail marks it', { headers: { 'X-Autoreply': 'yes', Precedence: 'bulk' } }],
    ['for a list', { headers: { 'List-Id': '<all.desk.test>' } }],
    ['without a way back', { headers: { 'Return-Path': '<>' } }],
  ])('%s becomes nothing, and nobody is told', async (_, more) => {
    told ??= await newTicket()
    const { id, notice } = told
    const before = (await desk.outbound()).length
    expect(await desk.answer(desk.ines, notice, 'CANARY: I am out of the office.', more)).toMatchObject({
      state: 'held',
      outcome: 'answer_automatic',
    })
    expect((await desk.outbound()).length).toBe(before)
    await isUntouched(id)
  })

  it('and that says so nowhere is a note when it comes within seconds', async () => {
    const { id, notice } = await newTicket()
    await desk.live.db.updateTable('outboundMails').set({ state: 'sent', sentAt: new Date() }).where('id', '=', notice.id).execute()
    expect(await desk.answer(desk.ines, notice, 'CANARY-L: I am away.')).toMatchObject({ outcome: 'agent_note', threadId: id })
    expect((await desk.toldTo(desk.ines)).at(-1)?.text).toContain('within seconds')
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it('to what we say of answers comes to an end', async () => {
    const { notice } = await newTicket()
    for (let times = 0; times < 8; times++) await desk.answer(desk.ines, notice, '', { body: '#away I am not here.' })
    expect((await desk.toldTo(desk.ines)).length).toBe(5)
  })
})

describe('an answer of somebody who may not', () => {
  it('see the ticket any more is held, and tells nothing of it', async () => {
    const { id, key, notice } = await newTicket()
    await desk.boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: desk.boss.id })
    await desk.live.db.updateTable('tickets').set({ subject: 'SECRET' }).where('id', '=', id).execute()

    expect(await desk.answer(desk.ines, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_not_allowed', threadId: null })
    const told = (await desk.toldTo(desk.ines)).at(-1)
    expect(told).toMatchObject({ subject: expect.stringContaining('Not taken'), text: expect.stringContaining('may not see it') })
    expect(told?.text).not.toContain('SECRET')
    await isUntouched(id)
  })

  it('write on tickets any more', async () => {
    const writer = await signedInAgent(desk.desk, 'support_agent', 'Wanda')
    const { id } = await newTicket()
    const notice = await desk.noticeTo(writer, id)
    await desk.live.db
      .updateTable('agents')
      .set({ revoked: ['tickets:reply'] })
      .where('id', '=', writer.id)
      .execute()
    expect(await desk.answer(writer, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_not_allowed' })
    await isUntouched(id)
  })

  it('sign in any more', async () => {
    const leaver = await signedInAgent(desk.desk, 'support_agent', 'Liv')
    const { id } = await newTicket()
    const notice = await desk.noticeTo(leaver, id)
    await desk.live.db.updateTable('agents').set({ isActive: false }).where('id', '=', leaver.id).execute()

    expect(await desk.answer(leaver, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_not_allowed' })
    expect(await desk.toldTo(leaver)).toEqual([])
    await isUntouched(id)
  })

  it('is taken when they may again and it is tried again', async () => {
    const { id, key, notice } = await newTicket()
    const { body } = await desk.boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: desk.boss.id })
    const mail = await desk.answer(desk.ines, notice, '#note Now.')
    await desk.boss.call('PATCH', `/api/tickets/${key}`, { version: body.version ?? 2, assigneeId: desk.ines.id })
    await desk.boss.call('POST', `/api/inbound-mails/${mail.id}/retry`)
    await expect.poll(async () => (await desk.ticketOf(id)).messages.at(-1)?.text, { timeout: 15_000 }).toBe('Now.')
  })
})

describe('what cannot be answered says so', () => {
  it('as a mail about several tickets', async () => {
    const reader = await signedInAgent(desk.desk, 'support_agent', 'Rhea')
    const { body: me } = await reader.call('GET', '/api/me')
    await reader.call('PATCH', '/api/me/preferences', { notifications: { ...me.preferences.notifications, mails: 'daily' } })
    const [{ id }, other] = [await newTicket(), await newTicket()]
    const due = () => desk.live.db.selectFrom('notifications').select('id').where('agentId', '=', reader.id).execute()
    await expect.poll(async () => (await due()).length, { timeout: 15_000 }).toBe(2)
    const tomorrow = () => new Date(desk.live.now().getTime() + 25 * 3_600_000)
    await mailNotifications({ ...desk.live, now: tomorrow }, { canProveSenders: true })

    const digest = (await desk.outbound()).find(
      ({ toAddresses, subject }) => toAddresses.includes(reader.email) && subject.includes('2 tickets'),
    )
    expect(digest?.text).toContain('so it cannot be answered')
    const mail = await desk.send({
      from: reader.email,
      to: String(digest?.replyTo),
      body: above('CANARY', String(digest?.text)),
      headers: vouched(reader),
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'answer_not_possible' })
    expect((await desk.toldTo(reader))[0]?.text).toContain('cannot be answered')
    for (const ticket of [id, other.id]) await isUntouched(ticket)
  })

  it('as one that was forgotten', async () => {
    const { id, notice } = await newTicket()
    await desk.live.db.deleteFrom('notifications').where('id', '=', notice.notificationId).execute()
    expect(await desk.answer(desk.ines, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_not_possible' })
    expect((await desk.toldTo(desk.ines)).length).toBeGreaterThan(0)
    await isUntouched(id)
  })

  it('as one with a file that nobody may send', async () => {
    const { id, notice } = await newTicket()
    const body = '--b\nContent-Type: text/plain\n\nCANARY\n--b\nContent-Type: application/octet-stream; name="run.exe"\n\nMZ\n--b--'
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' }
    expect(await desk.answer(desk.ines, notice, '', { body, headers })).toMatchObject({
      state: 'held',
      outcome: 'answer_not_possible',
      reason: expect.stringContaining('run.exe'),
    })
    await isUntouched(id)
  })

  it('as all of them, when the desk takes no answers', async () => {
    await desk.boss.call('PATCH', '/api/settings/tickets', { agentsAnswerByMail: false })
    const { id, notice } = await newTicket()
    expect(notice.text).toContain('This mail cannot be answered')
    expect(await desk.answer(desk.ines, notice, 'CANARY')).toMatchObject({ state: 'held', outcome: 'answer_not_possible' })
    await isUntouched(id)
    await desk.boss.call('PATCH', '/api/settings/tickets', { agentsAnswerByMail: true })
  })
})

describe('the wall between environments', () => {
  it('holds what answers a notification of another one', async () => {
    const there = await desk.opened({ to: 'support@staging.test' }, desk.staging)
    const notice = await desk.noticeTo(desk.ines, there.id, desk.staging)
    expect(notice.text).toContain('/staging/admin/tickets/')

    const mail = await desk.answer(desk.ines, notice, 'CANARY', { to: plusAddress('support@desk.test', tokenOf(notice)) ?? '' })
    expect(mail).toMatchObject({ state: 'held', outcome: 'answer_not_possible', threadId: null })
    expect((await desk.ticketOf(there.id, desk.staging)).messages).toHaveLength(1)

    expect(await desk.answer(desk.ines, notice, '#note Here it is.', {}, desk.staging)).toMatchObject({ outcome: 'agent_note' })
    expect((await desk.ticketOf(there.id, desk.staging)).messages.at(-1)).toMatchObject({ kind: 'note', text: 'Here it is.' })
  })

  it('holds a token that would be valid elsewhere', async () => {
    const { id, notice } = await newTicket()
    const token = signNoticeToken(desk.live.secretKeys, {
      environment: 'staging',
      noticeId: notice.notificationId,
      recipient: desk.ines.id,
    })
    const mail = await desk.send({
      from: desk.ines.email,
      to: plusAddress('support@desk.test', token) ?? '',
      body: 'CANARY',
      headers: vouched(desk.ines),
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'answer_not_possible' })
    await isUntouched(id)
  })
})
