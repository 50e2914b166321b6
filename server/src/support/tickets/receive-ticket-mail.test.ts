import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { bodyMark, messageIdWith, plusAddress, signThreadToken } from '#mail/threading/thread-token.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { signedInAgent } from '#test/http.ts'
import { type Letter, letter, newMessageId, sendRaw, settledMails } from '#test/mail-in.ts'
import { replyToTicket } from './reply-to-ticket.ts'

const trusted = 'mx.desk.test'
let desk: StartedDesk
let live: Ctx
let staging: Ctx

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_TRUSTED_AUTHSERV: trusted })
  live = desk.app.ctxOf('production')
  staging = desk.app.ctxOf('staging')
  await createMailbox(live, { address: 'support@desk.test', name: 'Support', isDefault: true })
  await createMailbox(live, { address: 'billing@desk.test', name: 'Billing' })
  await createMailbox(staging, { address: 'support@staging.test', name: 'Staging', isDefault: true })
})
afterAll(() => desk.stop())

let people = 0
const somebody = () => `person${++people}@client.test`

/** Sends a mail and tells what became of it. */
async function send(mail: Letter & { envelopeTo?: string; ctx?: Ctx }) {
  const raw = letter(mail)
  const to = mail.envelopeTo ?? [mail.to ?? 'support@desk.test'].flat()[0] ?? ''
  await sendRaw(desk.app.smtpPort, raw, { from: mail.from ?? '', to })
  const mails = await settledMails(mail.ctx ?? live)
  const last = mails.at(-1)
  if (!last) throw new Error('The mail is not there')
  return last
}

async function ticketOf(id: string | null, ctx = live) {
  const ticket = await ctx.db.selectFrom('tickets').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow()
  const messages = await ctx.db.selectFrom('messages').selectAll().where('ticketId', '=', ticket.id).orderBy('position').execute()
  return { ...ticket, messages }
}

/** A ticket that somebody opened by mail. */
async function opened(mail: Letter = {}, ctx = live) {
  const from = mail.from ?? somebody()
  const messageId = newMessageId()
  const { threadId } = await send({ ...mail, from, messageId, ctx })
  const id = String(threadId)
  const token = signThreadToken(ctx.secretKeys, { environment: ctx.environment.key, threadId: id, recipient: from })
  return { id, from, messageId, token, key: `${ctx.environment.ticketPrefix}${(await ticketOf(id, ctx)).number}` }
}

const countOf = async (ctx = live) =>
  Number(
    (
      await ctx.db
        .selectFrom('tickets')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('a mail to a mailbox', () => {
  it('becomes a ticket of its sender, who is told', async () => {
    const from = somebody()
    const mail = await send({ from: `"Ada Lovelace" <${from}>`, subject: 'Re: It is broken', body: 'Hello\n\n-- \nAda' })
    const ticket = await ticketOf(mail.threadId)

    expect(mail).toMatchObject({ state: 'processed', outcome: 'new_ticket', threadKey: `TICK-${ticket.number}`, fromAddress: from })
    expect(ticket).toMatchObject({ subject: 'It is broken', status: 'open', channel: 'mail', awaitingReplySince: expect.any(Date) })
    expect(ticket.messages).toMatchObject([
      { kind: 'customer', via: 'mail', authorName: 'Ada Lovelace', html: '<p>Hello</p>', text: 'Hello', inboundMailId: mail.id },
    ])
    expect(ticket.messages[0]?.quotedHtml).toContain('Ada')
    await expect
      .poll(() => live.db.selectFrom('outboundMails').select('toAddresses').where('threadId', '=', ticket.id).execute())
      .toEqual([{ toAddresses: [from] }])
  })

  it('belongs to the environment of the mailbox', async () => {
    const { id } = await opened({ to: 'support@staging.test' }, staging)
    expect((await ticketOf(id, staging)).number).toBeGreaterThan(1000)
    expect(await live.db.selectFrom('tickets').select('id').where('id', '=', id).execute()).toEqual([])
  })

  it('to mailboxes of two environments is one ticket in each', async () => {
    const [before, beforeStaging] = [await countOf(), await countOf(staging)]
    const raw = letter({ from: somebody() })
    await sendRaw(desk.app.smtpPort, raw, { from: 'x@client.test', to: ['support@desk.test', 'billing@desk.test', 'support@staging.test'] })
    await settledMails(live)
    await settledMails(staging)
    expect([await countOf(), await countOf(staging)]).toEqual([before + 1, beforeStaging + 1])
  })

  it('keeps who else it was sent to, without ourselves and without tokens', async () => {
    const { token, from } = await opened()
    const mail = await send({
      from,
      to: [plusAddress('support@desk.test', token) ?? '', 'bob@client.test'],
      headers: { Cc: 'eve@client.test, billing@desk.test' },
    })
    const { messages } = await ticketOf(mail.threadId)
    expect(messages.at(-1)).toMatchObject({ toAddresses: ['support@desk.test', 'bob@client.test'], ccAddresses: ['eve@client.test'] })
  })

  it('shows its images in place and hangs its files on the message', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const part = (head: string, body: string) => `--b\n${head}\n\n${body}\n`
    const mail = await send({
      from: somebody(),
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `${part('Content-Type: text/html', '<p>See <img src="cid:shot"> and <img src="https://track.test/x.png"></p>')}${part('Content-Type: image/png\nContent-ID: <shot>\nContent-Transfer-Encoding: base64', png)}${part('Content-Type: application/pdf; name="../../a.pdf"\nContent-Disposition: attachment', '%PDF-1.4')}${part('Content-Type: message/rfc822', 'Subject: inner\n\nText')}--b--`,
    })
    const { messages, hasAttachments } = await ticketOf(mail.threadId)
    const files = await live.db
      .selectFrom('messageAttachments')
      .innerJoin('attachments', 'attachments.id', 'attachmentId')
      .select(['attachments.id', 'name', 'isInline', 'mediaType'])
      .where('messageId', '=', String(messages[0]?.id))
      .orderBy('position')
      .execute()

    expect(hasAttachments).toBe(true)
    expect(files).toMatchObject([
      { name: 'image.png', isInline: true, mediaType: 'image/png' },
      { name: 'a.pdf', isInline: false, mediaType: 'application/pdf' },
      { name: 'message.eml', isInline: false },
    ])
    expect(messages[0]?.html).toBe(
      `<p>See <img data-attachment-id="${files[0]?.id}" alt="" /> and <img data-remote-src="https://track.test/x.png" alt="" /></p>`,
    )
  })
})

describe('an answer finds its ticket', () => {
  const carriers: [string, (token: string) => Letter][] = [
    ['In-Reply-To', (token) => ({ headers: { 'In-Reply-To': messageIdWith(token, 'abc', 'desk.test') } })],
    ['References', (token) => ({ headers: { References: `<a@b> ${messageIdWith(token, 'abc', 'desk.test')} <c@d>` } })],
    ['the address', (token) => ({ to: plusAddress('support@desk.test', token) ?? '' })],
    ['the quoted text', (token) => ({ body: `Thanks!\n\nOn Monday Support wrote:\n> Try it.\n> ${bodyMark(token)}` })],
  ]

  it.each(carriers)('by the token in %s', async (_, carrying) => {
    const { id, from, token } = await opened()
    const mail = await send({ ...carrying(token), from, subject: 'Something else' })
    const { messages } = await ticketOf(id)

    expect(mail).toMatchObject({ outcome: 'answer', threadId: id })
    expect(messages).toMatchObject([{}, { isUnconfirmed: false, kind: 'customer' }])
  })

  it('by a mail of the ticket that it answers', async () => {
    const { id, from, messageId } = await opened()
    expect(await send({ from, headers: { References: messageId } })).toMatchObject({ outcome: 'answer', threadId: id })
  })

  it('to what we really sent', async () => {
    const { id, from } = await opened()
    await replyToTicket(live, {
      ticket: id,
      html: '<p>Try it.</p>',
      attachmentIds: [],
      cc: ['bob@client.test'],
      afterwards: 'waiting',
      force: true,
    })
    const { messageId } = await live.db
      .selectFrom('outboundMails')
      .select('messageId')
      .where('threadId', '=', id)
      .where('isAutomatic', '=', false)
      .executeTakeFirstOrThrow()

    expect(await send({ from, headers: { 'In-Reply-To': messageId } })).toMatchObject({ outcome: 'answer', threadId: id })
    expect(await ticketOf(id)).toMatchObject({ status: 'open', awaitingReplySince: expect.any(Date) })
    expect(await send({ from: 'bob@client.test', headers: { 'In-Reply-To': messageId } })).toMatchObject({
      outcome: 'answer',
      threadId: id,
    })
  })

  it('by its number, when our mail server vouches for somebody who takes part', async () => {
    const { id, from, key } = await opened()
    const vouched = { 'Authentication-Results': `${trusted}; dkim=pass header.d=client.test; spf=fail` }
    expect(await send({ from, subject: `Re: [${key}] Help`, headers: vouched })).toMatchObject({ outcome: 'answer', threadId: id })
  })

  it('that is closed for too long, and goes on in a new one', async () => {
    const { id, from, token, key } = await opened()
    await live.db
      .updateTable('tickets')
      .set({ status: 'closed', closedAt: new Date('2020-01-01'), awaitingReplySince: null })
      .where('id', '=', id)
      .execute()
    const mail = await send({ from, to: plusAddress('support@desk.test', token) ?? '', subject: `Re: [${key}] Help` })

    expect(mail.outcome).toBe('follow_up')
    expect(mail.threadId).not.toBe(id)
    expect((await ticketOf(mail.threadId)).subject).toBe('Help')
    const events = await live.db
      .selectFrom('events')
      .select('payload')
      .where('subjectId', '=', id)
      .where('name', '=', 'ticket.followed_up')
      .execute()
    expect(events).toEqual([{ payload: { followUpId: mail.threadId, key: mail.threadKey } }])
  })
})

describe('a forged answer never reaches the ticket', () => {
  const flipped = (token: string) => `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
  const moved = (token: string, other: string) => other.slice(0, 24) + token.slice(24)

  const forgeries: [string, (ticket: Awaited<ReturnType<typeof opened>>, other: Awaited<ReturnType<typeof opened>>) => Letter][] = [
    ['with its number in the subject', ({ key }) => ({ subject: `Re: [${key}] Help` })],
    ['with its number in the text', ({ key }) => ({ body: `About [${key}]` })],
    [
      'with invented references',
      ({ key }) => ({ headers: { References: `<${key}@desk.test> <kd.1@desk.test>`, 'In-Reply-To': `<${key}@desk.test>` } }),
    ],
    ['with an invented header', ({ id, key }) => ({ headers: { 'X-Keydesk-Ticket-Id': id, 'X-Ticket': key } })],
    [
      'with a token of which one bit is flipped',
      ({ token }) => ({ headers: { 'In-Reply-To': messageIdWith(flipped(token), 'abc', 'desk.test') } }),
    ],
    [
      'with a broken token beside what would do',
      ({ token, messageId }) => ({ headers: { References: `${messageId} ${messageIdWith(flipped(token), 'abc', 'desk.test')}` } }),
    ],
    [
      'with the signature of another ticket',
      ({ token }, other) => ({ to: plusAddress('support@desk.test', moved(token, other.token)) ?? '' }),
    ],
    [
      'with results that a stranger claims',
      ({ key }) => ({ subject: `[${key}]`, headers: { 'Authentication-Results': 'mx.evil.test; dmarc=pass' } }),
    ],
    [
      'with results of ours from before they came to us',
      ({ key }) => ({
        subject: `[${key}]`,
        headers: {
          'Authentication-Results': `${trusted}; dmarc=none`,
          Received: 'from evil.test by mx.desk.test',
          'authentication-results': `${trusted}; dmarc=pass`,
        },
      }),
    ],
    [
      'with the signature of another domain',
      ({ key }) => ({ subject: `[${key}]`, headers: { 'Authentication-Results': `${trusted}; dkim=pass header.d=evil.test` } }),
    ],
  ]

  it.each(forgeries)('%s', async (_, forge) => {
    const [ticket, other] = [await opened(), await opened()]
    const mail = await send({ ...forge(ticket, other), from: ticket.from })

    expect(mail.outcome).toBe('new_ticket')
    expect([ticket.id, other.id]).not.toContain(mail.threadId)
    expect((await ticketOf(ticket.id)).messages).toHaveLength(1)
  })

  it('with a token of another ticket and this number: the token counts', async () => {
    const [ticket, other] = [await opened(), await opened()]
    const mail = await send({ from: other.from, to: plusAddress('support@desk.test', other.token) ?? '', subject: `[${ticket.key}]` })
    expect(mail.threadId).toBe(other.id)
    expect((await ticketOf(ticket.id)).messages).toHaveLength(1)
  })

  it('with a token of another environment', async () => {
    const there = await opened({ to: 'support@staging.test' }, staging)
    const mail = await send({ from: there.from, to: plusAddress('support@desk.test', there.token) ?? '' })
    expect(mail).toMatchObject({ outcome: 'new_ticket' })
    expect((await ticketOf(there.id, staging)).messages).toHaveLength(1)
  })

  it('with the token of a ticket that was deleted', async () => {
    const { id, from, token } = await opened()
    await live.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', id).execute()
    const mail = await send({ from, to: plusAddress('support@desk.test', token) ?? '' })
    expect(mail.outcome).toBe('new_ticket')
    expect(mail.threadId).not.toBe(id)
  })

  it('from somebody who takes no part, to a mail of it', async () => {
    const { messageId } = await opened()
    expect(await send({ from: somebody(), headers: { 'In-Reply-To': messageId } })).toMatchObject({ outcome: 'new_ticket' })
  })

  it('with a valid token that was given to somebody else: only agents see it', async () => {
    const { id, from, token } = await opened()
    const eve = somebody()
    const mail = await send({ from: eve, to: plusAddress('support@desk.test', token) ?? '' })
    const { messages, customerId } = await ticketOf(id)

    expect(mail).toMatchObject({ outcome: 'unconfirmed', threadId: id })
    expect(messages.at(-1)).toMatchObject({ isUnconfirmed: true, authorName: eve })
    expect(messages.at(-1)?.authorCustomerId).not.toBe(customerId)
    expect(await send({ from: eve, headers: { References: String(mail.messageId) } })).toMatchObject({ outcome: 'new_ticket' })

    await replyToTicket(live, { ticket: id, html: '<p>Hi</p>', attachmentIds: [], cc: [], afterwards: 'keep', force: true })
    const sent = await live.db
      .selectFrom('outboundMails')
      .selectAll()
      .where('threadId', '=', id)
      .where('isAutomatic', '=', false)
      .executeTakeFirstOrThrow()
    expect(sent).toMatchObject({ toAddresses: [from], ccAddresses: [] })
    expect(sent.referenceIds).not.toContain(mail.messageId)
  })

  it('when our mail server says that it is forged: it is held', async () => {
    const { id, from, token } = await opened()
    const mail = await send({
      from,
      to: plusAddress('support@desk.test', token) ?? '',
      headers: { 'Authentication-Results': `${trusted}; dmarc=fail (p=reject) header.from=client.test` },
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'authentication_failed', reason: expect.stringContaining('DMARC') })
    expect((await ticketOf(id)).messages).toHaveLength(1)
  })
})

describe('a mail that a program wrote', () => {
  it.each<[string, Record<string, string>]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }],
    ['X-Autoreply', { 'X-Autoreply': 'yes' }],
    ['the subject', { Subject: 'Automatische Antwort: Hilfe' }],
  ])('as %s says, joins its ticket and changes nothing', async (_, headers) => {
    const { id, from, token } = await opened()
    await live.db.updateTable('tickets').set({ status: 'waiting', awaitingReplySince: null }).where('id', '=', id).execute()
    expect(await send({ from, to: plusAddress('support@desk.test', token) ?? '', headers })).toMatchObject({
      outcome: 'answer',
      threadId: id,
    })
    expect(await ticketOf(id)).toMatchObject({ status: 'waiting', awaitingReplySince: null, messageCount: 2 })
  })

  it.each<[string, Record<string, string>, string?]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-generated' }],
    ['Precedence', { Precedence: 'bulk' }],
    ['List-Id', { 'List-Id': '<l.client.test>' }],
    ['X-Auto-Response-Suppress', { 'X-Auto-Response-Suppress': 'All' }],
    ['Return-Path', { 'Return-Path': '<>' }],
    ['its address', {}, 'no-reply@client.test'],
  ])('as %s says, becomes a ticket and gets no answer', async (_, headers, from = somebody()) => {
    const mail = await send({ from, headers })
    const created = await live.db
      .selectFrom('events')
      .select('payload')
      .where('subjectId', '=', mail.threadId)
      .where('name', '=', 'ticket.created')
      .executeTakeFirst()
    expect(created?.payload).toMatchObject({ confirm: false })
  })

  it('about a mail of ours that bounced is held, with the ticket it is about', async () => {
    const before = await countOf()
    const { id, token } = await opened()
    const returned = `From: support@desk.test\nMessage-ID: ${messageIdWith(token, 'abc', 'desk.test')}\nSubject: Re: Help`
    const mail = await send({
      from: 'MAILER-DAEMON@client.test',
      headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b', 'Auto-Submitted': 'auto-replied' },
      body: `--b\n\nUser unknown\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; client.test\n\nFinal-Recipient: rfc822; x@client.test\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: text/rfc822-headers\n\n${returned}\n--b--`,
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'bounce', threadId: id })
    expect(await countOf()).toBe(before + 1)
  })

  it.each<[string, Letter]>([
    ['in the name of our own mailbox', { from: 'Support <support@desk.test>' }],
    ['in the name of a mailbox of another environment', { from: 'support@staging.test' }],
  ])('%s is held', async (_, mail) => {
    expect(await send(mail)).toMatchObject({ state: 'held', outcome: 'own_mail' })
  })

  it('and is our own, come back, is held', async () => {
    const { token } = await opened()
    expect(await send({ from: somebody(), messageId: messageIdWith(token, 'abc', 'desk.test') })).toMatchObject({
      state: 'held',
      outcome: 'own_mail',
    })
  })
})

describe('the original of a message', () => {
  it('is given to those who may read mail, byte for byte', async () => {
    const mail = await send({ from: somebody(), body: 'Ü' })
    const other = await opened()
    const [message] = (await ticketOf(mail.threadId)).messages
    const [admin, agent] = [await signedInAgent(desk, 'admin'), await signedInAgent(desk, 'support_agent')]
    const path = (ticket: string | null) => `/api/tickets/${ticket}/messages/${message?.id}/original`
    const { raw } = await live.db
      .selectFrom('inboundMailContents')
      .select('raw')
      .where('inboundMailId', '=', mail.id)
      .executeTakeFirstOrThrow()

    expect(await admin.call('GET', path(mail.threadKey))).toMatchObject({ status: 200, text: String(raw) })
    expect(await admin.call('GET', path(other.key))).toMatchObject({ status: 404 })
    expect(await agent.call('GET', path(mail.threadKey))).toMatchObject({ status: 403 })
  })
})

describe('words for our team in a mail', () => {
  it('are words and nothing else', async () => {
    const body = '/close\n/assign me\n@agent {{customer.email}}'
    const mail = await send({ from: somebody(), body })
    expect(await ticketOf(mail.threadId)).toMatchObject({ status: 'open', assigneeId: null, messages: [{ text: body }] })
  })
})
