import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent, withApiKey } from '#test/http.ts'
import { letter, newMessageId, sendRaw, settledMails } from '#test/mail-in.ts'

const megabyte = 1024 * 1024
let desk: StartedDesk
let live: Ctx
let superAdmin: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_LMTP_PORT: '0' })
  live = desk.app.ctxOf('production')
  await createMailbox(live, { address: 'support@desk.test', name: 'Support', isDefault: true })
  await createMailbox(live, { address: 'billing@desk.test', name: 'Billing' })
  await createMailbox(desk.app.ctxOf('staging'), { address: 'support@staging.test', name: 'Staging', isDefault: true })
  superAdmin = await signedInAgent(desk, 'super_admin')
})
afterAll(() => desk.stop())

const ada = 'ada@client.test'
const toSupport = { from: ada, to: 'support@desk.test' }
const send = (raw: string | Buffer, envelope: { from: string; to: string | string[] } = toSupport) =>
  sendRaw(desk.app.smtpPort, raw, envelope)
const countMails = async () => (await live.db.selectFrom('inboundMails').select('id').execute()).length
const ticketsOf = (ids: (string | null)[]) =>
  live.db
    .selectFrom('tickets')
    .select('id')
    .where(
      'id',
      'in',
      ids.filter((id) => id !== null),
    )
    .execute()
const lastMail = async () => (await settledMails(live)).at(-1)

describe('a mail by SMTP', () => {
  it('is stored byte for byte', async () => {
    const raw = letter({ from: ada, body: 'Ü\n.\n..dots\n' })
    await send(raw)
    const mail = await lastMail()
    const { status, text, headers } = await superAdmin.call('GET', `/api/inbound-mails/${mail?.id}/raw`)

    expect(status).toBe(200)
    expect(text).toBe(raw)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${mail?.id}.eml"`)
    expect(mail).toMatchObject({ source: 'smtp', envelopeFrom: ada, envelopeTo: ['support@desk.test'] })
  })

  it('to somebody else is refused', async () => {
    const before = await countMails()
    await expect(send(letter({}), { from: ada, to: 'nobody@desk.test' })).rejects.toMatchObject({ responseCode: 550 })
    expect(await countMails()).toBe(before)
  })

  it('to a mailbox and to somebody else reaches the mailbox', async () => {
    await send(letter({ from: ada }), { from: ada, to: ['nobody@desk.test', 'SUPPORT+sales@desk.test'] })
    expect(await lastMail()).toMatchObject({ envelopeTo: ['SUPPORT+sales@desk.test'], state: 'processed' })
  })

  it('that is too large is refused for good, and leaves nothing', async () => {
    const before = await countMails()
    const huge = Buffer.concat([Buffer.from(letter({ from: ada })), Buffer.alloc(41 * megabyte, 'a\r\n')])
    await expect(send(huge)).rejects.toMatchObject({ responseCode: 552 })
    await expect(withoutSize(desk.app.smtpPort, huge)).resolves.toContain('552')
    expect(await countMails()).toBe(before)
  })

  it.each([
    ['a bare line feed before and after', '\n.\n'],
    ['a bare line feed before', '\n.\r\n'],
    ['a bare line feed after', '\r\n.\n'],
    ['bare carriage returns', '\r.\r'],
    ['a bare carriage return before', '\r.\r\n'],
    ['a bare carriage return after', '\r\n.\r'],
  ])('does not end at a dot with %s, which smuggles in no other', async (_, end) => {
    const before = await countMails()
    const smuggled = `MAIL FROM:<x@y.test>\r\nRCPT TO:<support@desk.test>\r\nDATA\r\n${letter({ from: 'evil@x.test' })}`
    await send(Buffer.from(`${letter({ from: ada })}${end}${smuggled}`))
    expect(await countMails()).toBe(before + 1)
  })

  it('is put off while the database cannot keep it, and taken when it can', async () => {
    const before = (await settledMails(live)).length
    await sql`alter table inbound_mails add constraint closed check (false) not valid`.execute(live.db)
    try {
      await expect(send(letter({ from: ada }))).rejects.toMatchObject({ responseCode: 451 })
    } finally {
      await sql`alter table inbound_mails drop constraint closed`.execute(live.db)
    }
    expect(await countMails()).toBe(before)
    await send(letter({ from: ada }))
    expect(await countMails()).toBe(before + 1)
  })
})

describe('a mail by LMTP', () => {
  it('is taken for each of its recipients', async () => {
    await sendRaw(desk.app.lmtpPort, letter({ from: ada }), { from: ada, to: ['support@desk.test', 'billing@desk.test'] }, true)
    expect(await lastMail()).toMatchObject({ source: 'lmtp', envelopeTo: ['support@desk.test', 'billing@desk.test'], state: 'processed' })
  })
})

describe('a mail by HTTP', () => {
  const asMail = { 'content-type': 'message/rfc822' }

  it('is taken from a program that may hand over mails', async () => {
    const program = await withApiKey(superAdmin, desk.app.baseUrl, 'production', ['mail:receive'])
    const { status, body } = await program('POST', `/api/mail?to=billing@desk.test&from=${ada}`, letter({ from: ada }), asMail)
    expect(status).toBe(202)
    expect(await lastMail()).toMatchObject({ id: body.id, source: 'http', envelopeFrom: ada, outcome: 'new_ticket' })
  })

  it('goes to the default mailbox when nothing is said', async () => {
    const program = await withApiKey(superAdmin, desk.app.baseUrl, 'staging', ['mail:receive'])
    const { status } = await program('POST', '/api/mail', letter({ from: ada }), asMail)
    const [mail] = await settledMails(desk.app.ctxOf('staging'))
    expect([status, mail?.outcome]).toEqual([202, 'new_ticket'])
  })

  it.each([
    ['a mailbox of another environment', '/api/mail?to=support@staging.test', 422],
    ['no mailbox', '/api/mail?to=nobody@desk.test', 422],
    ['something unknown', '/api/mail?folder=x', 422],
  ])('for %s is refused', async (_, path, expected) => {
    const { status } = await superAdmin.call('POST', path, letter({ from: ada }), asMail)
    expect(status).toBe(expected)
  })

  it.each([
    ['an agent who may not', () => signedInAgent(desk, 'support_agent').then(({ call }) => call), 403],
    ['a program that may not', () => withApiKey(superAdmin, desk.app.baseUrl, 'production', ['tickets:read']), 403],
  ])('is refused from %s', async (_, whose, expected) => {
    const call = await whose()
    const before = await countMails()
    expect((await call('POST', '/api/mail', letter({ from: ada }), asMail)).status).toBe(expected)
    expect(await countMails()).toBe(before)
  })

  it('is refused when it is none', async () => {
    expect((await superAdmin.call('POST', '/api/mail', { from: ada })).status).toBe(415)
    expect((await superAdmin.call('POST', '/api/mail', '', asMail)).status).toBe(422)
  })
})

describe('the same mail a second time', () => {
  it('is recognised by its Message-ID', async () => {
    const raw = letter({ from: ada })
    await send(raw)
    const first = await lastMail()
    await send(`Received: by a longer way\r\n${raw}`)
    expect(await lastMail()).toMatchObject({
      state: 'processed',
      outcome: 'duplicate',
      threadId: first?.threadId,
      threadKey: first?.threadKey,
    })
    expect(await live.db.selectFrom('messages').select('id').where('ticketId', '=', String(first?.threadId)).execute()).toHaveLength(1)
  })

  it('is recognised by its content when it has none', async () => {
    const raw = letter({ from: ada, messageId: null, body: 'Only once' })
    await send(raw)
    await send(raw)
    expect((await settledMails(live)).slice(-2).map(({ outcome }) => outcome)).toEqual(['new_ticket', 'duplicate'])
  })

  it('in another mailbox is one ticket', async () => {
    const raw = letter({ from: ada })
    await send(raw)
    await send(raw, { from: ada, to: 'billing@desk.test' })
    expect((await settledMails(live)).slice(-2).map(({ outcome }) => outcome)).toEqual(['new_ticket', 'duplicate'])
  })

  it('at the same moment is one message', async () => {
    const before = await countMails()
    const raw = letter({ from: ada })
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        send(raw, { from: `bounce-${at}@client.test`, to: at % 2 ? 'billing@desk.test' : 'support@desk.test' }),
      ),
    )
    const outcomes = (await settledMails(live)).slice(before).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual([...Array(7).fill('duplicate'), 'new_ticket'])
  })

  it('is not what a careless program sends with the Message-ID of another', async () => {
    const messageId = newMessageId()
    await send(letter({ from: ada, messageId, subject: 'Scan 1' }))
    await send(letter({ from: ada, messageId, subject: 'Scan 2' }))
    await send(letter({ from: ada, messageId, subject: 'Scan 2' }))
    expect((await settledMails(live)).slice(-3).map(({ outcome }) => outcome)).toEqual(['new_ticket', 'new_ticket', 'duplicate'])
  })
})

describe('mails of one sender', () => {
  it('become messages in their order', async () => {
    const first = newMessageId()
    await send(letter({ from: ada, messageId: first, body: 'number 0' }))
    for (let at = 1; at < 10; at++) await send(letter({ from: ada, headers: { 'In-Reply-To': first }, body: `number ${at}` }))
    const mail = (await settledMails(live)).at(-1)
    const messages = await live.db
      .selectFrom('messages')
      .select('text')
      .where('ticketId', '=', String(mail?.threadId))
      .orderBy('position')
      .execute()
    expect(messages.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, at) => `number ${at}`))
  })
})

describe('a mail that cannot be read', () => {
  const poison = `From: ${ada}\r\nSubject: Poison\r\n${'X-Fill: x\r\n'.repeat(60_000)}\r\nHello\r\n`

  it('is held with its reason, stops no other, and can be tried again', async () => {
    const before = await countMails()
    await send(poison)
    await send(letter({ from: ada }))
    const mails = (await settledMails(live)).slice(before)
    expect(mails).toMatchObject([
      { state: 'held', outcome: 'unreadable', reason: expect.stringContaining('cannot be read'), threadId: null },
      { state: 'processed', outcome: 'new_ticket' },
    ])

    const held = await superAdmin.call('GET', '/api/inbound-mails?state=held')
    expect(held.body.items[0]).toMatchObject({ id: mails[0]?.id, from: ada, outcome: 'unreadable' })
    expect((await superAdmin.call('GET', `/api/inbound-mails/${mails[0]?.id}`)).body.decisions).toHaveLength(1)

    // Meanwhile somebody made it readable.
    const raw = Buffer.from(letter({ from: ada, subject: 'Repaired' }))
    await live.db.updateTable('inboundMailContents').set({ raw }).where('inboundMailId', '=', String(mails[0]?.id)).execute()
    await live.db.updateTable('inboundMails').set({ size: raw.length }).where('id', '=', String(mails[0]?.id)).execute()
    expect((await superAdmin.call('POST', `/api/inbound-mails/${mails[0]?.id}/retry`)).status).toBe(204)
    const again = (await settledMails(live)).find(({ id }) => id === mails[0]?.id)
    expect(again).toMatchObject({ state: 'processed', outcome: 'new_ticket', reason: null, subject: 'Repaired' })
    expect((await superAdmin.call('POST', `/api/inbound-mails/${mails[0]?.id}/retry`)).status).toBe(409)
  })

  it('is held when it says nowhere who sent it', async () => {
    await send(letter({}), { from: '', to: 'support@desk.test' })
    expect(await lastMail()).toMatchObject({ state: 'held', outcome: 'no_sender' })
  })
})

describe('the mails that came in', () => {
  it('are listed newest first, a page at a time', async () => {
    await settledMails(live)
    const all: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await superAdmin.call('GET', `/api/inbound-mails?limit=7${next && `&after=${next}`}`)
      all.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
    }
    const mails = await live.db.selectFrom('inboundMails').select('id').orderBy('receivedAt', 'desc').orderBy('id', 'desc').execute()
    expect(all).toEqual(mails.map(({ id }) => id))
  })

  it('say with each what was decided, and which ticket it is', async () => {
    await send(letter({ from: ada }))
    const mail = await lastMail()
    const { body } = await superAdmin.call('GET', `/api/inbound-mails/${mail?.id}`)
    expect(body).toMatchObject({ outcome: 'new_ticket', ticket: { id: mail?.threadId, key: mail?.threadKey }, envelopeFrom: ada })
    expect(body.decisions.map(({ step }: { step: string }) => step)).toEqual([
      'own mail',
      'report',
      'authentication',
      'sender',
      'automatic mail',
      'tokens',
      'duplicate',
      'thread',
      'ticket',
    ])
    expect(await ticketsOf([mail?.threadId ?? null])).toHaveLength(1)
  })

  it.each(['', '/00000000-0000-7000-8000-000000000000', '/00000000-0000-7000-8000-000000000000/raw'])(
    'are for those who may read mail: %s',
    async (path) => {
      const agent = await signedInAgent(desk, 'support_agent')
      expect((await agent.call('GET', `/api/inbound-mails${path}`)).status).toBe(403)
      expect((await superAdmin.call('GET', `/api/inbound-mails${path}`)).status).toBe(path ? 404 : 200)
    },
  )

  it('of one environment do not exist in another', async () => {
    const mail = await lastMail()
    const there = { 'keydesk-environment': 'staging' }
    expect((await superAdmin.call('GET', `/api/inbound-mails/${mail?.id}`, undefined, there)).status).toBe(404)
    expect((await superAdmin.call('POST', `/api/inbound-mails/${mail?.id}/retry`, undefined, there)).status).toBe(404)
  })
})

/** A client that does not say beforehand how much it sends. */
function withoutSize(port: number | null, raw: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let said = ''
    const lines = ['EHLO client.test\r\n', `MAIL FROM:<${ada}>\r\n`, 'RCPT TO:<support@desk.test>\r\n', 'DATA\r\n']
    socket.on('data', (data) => {
      said += data
      if (said.includes('354 ') && lines.length === 0) {
        lines.push('QUIT\r\n')
        socket.write(raw)
        socket.write('\r\n.\r\n')
      } else if (/^\d{3} .*\r\n$/m.test(String(data)) && lines.length > 0) socket.write(lines.shift() ?? '')
    })
    socket.on('end', () => resolve(said))
    socket.on('error', reject)
  })
}
