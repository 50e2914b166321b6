import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyMark, messageIdWith, plusAddress } from '#mail/threading/thread-token.ts'
import { signedInAgent } from '#test/http.ts'
import { type MailDesk, startMailDesk, trusted } from '#test/mail-desk.ts'
import { type Letter, letter, sendRaw, settledMails } from '#test/mail-in.ts'
import { replyToTicket } from './reply-to-ticket.ts'

let mails: MailDesk
beforeAll(async () => {
  mails = await startMailDesk()
})
afterAll(() => mails.stop())

describe('a mail to a mailbox', () => {
  it('becomes a ticket of its sender, who is told', async () => {
    const from = mails.somebody()
    const mail = await mails.send({ from: `"Ada Lovelace" <${from}>`, subject: 'Re: It is broken', body: 'Hello\n\n-- \nAda' })
    const ticket = await mails.ticketOf(mail.threadId)

    expect(mail).toMatchObject({ state: 'processed', outcome: 'new_ticket', threadKey: `TICK-${ticket.number}`, fromAddress: from })
    expect(ticket).toMatchObject({ subject: 'It is broken', status: 'open', channel: 'mail', awaitingReplySince: expect.any(Date) })
    expect(ticket.messages).toMatchObject([
      { kind: 'customer', via: 'mail', authorName: 'Ada Lovelace', html: '<p>Hello</p>', text: 'Hello', inboundMailId: mail.id },
    ])
    expect(ticket.messages[0]?.quotedHtml).toContain('Ada')
    await expect
      .poll(() => mails.live.db.selectFrom('outboundMails').select('toAddresses').where('threadId', '=', ticket.id).execute())
      .toEqual([{ toAddresses: [from] }])
  })

  it('says whether our mail server vouches for its sender', async () => {
    const from = mails.somebody()
    const domain = from.split('@')[1]
    const vouched = await mails.send({ from, headers: { 'Authentication-Results': `${trusted}; dkim=pass header.d=${domain}` } })
    const plain = await mails.send({ from })
    expect((await mails.ticketOf(vouched.threadId)).messages).toMatchObject([{ isSenderVerified: true }])
    expect((await mails.ticketOf(plain.threadId)).messages).toMatchObject([{ isSenderVerified: false }])
  })

  it('belongs to the environment of the mailbox', async () => {
    const { id } = await mails.opened({ to: 'support@staging.test' }, mails.staging)
    expect((await mails.ticketOf(id, mails.staging)).number).toBeGreaterThan(1000)
    expect(await mails.live.db.selectFrom('tickets').select('id').where('id', '=', id).execute()).toEqual([])
  })

  it('to mailboxes of two environments is one ticket in each', async () => {
    const [before, beforeStaging] = [await mails.countTickets(), await mails.countTickets(mails.staging)]
    const raw = letter({ from: mails.somebody() })
    await sendRaw(mails.desk.app.smtpPort, raw, {
      from: 'x@client.test',
      to: ['support@desk.test', 'billing@desk.test', 'support@staging.test'],
    })
    await settledMails(mails.live)
    await settledMails(mails.staging)
    expect([await mails.countTickets(), await mails.countTickets(mails.staging)]).toEqual([before + 1, beforeStaging + 1])
  })

  it('keeps who else it was sent to, without ourselves and without tokens', async () => {
    const { token, from } = await mails.opened()
    const mail = await mails.send({
      from,
      to: [plusAddress('support@desk.test', token) ?? '', 'bob@client.test'],
      headers: { Cc: 'eve@client.test, billing@desk.test' },
    })
    const { messages } = await mails.ticketOf(mail.threadId)
    expect(messages.at(-1)).toMatchObject({ toAddresses: ['support@desk.test', 'bob@client.test'], ccAddresses: ['eve@client.test'] })
  })

  it('shows its images in place and hangs its files on the message', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const part = (head: string, body: string) => `--b\n${head}\n\n${body}\n`
    const mail = await mails.send({
      from: mails.somebody(),
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `${part('Content-Type: text/html', '<p>See <img src="cid:shot"> and <img src="https://track.test/x.png"></p>')}${part('Content-Type: image/png\nContent-ID: <shot>\nContent-Transfer-Encoding: base64', png)}${part('Content-Type: application/pdf; name="../../a.pdf"\nContent-Disposition: attachment', '%PDF-1.4')}${part('Content-Type: message/rfc822', 'Subject: inner\n\nText')}--b--`,
    })
    const { messages, hasAttachments } = await mails.ticketOf(mail.threadId)
    const files = await mails.live.db
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
    const { id, from, token } = await mails.opened()
    const mail = await mails.send({ ...carrying(token), from, subject: 'Something else' })
    const { messages } = await mails.ticketOf(id)

    expect(mail).toMatchObject({ outcome: 'answer', threadId: id })
    expect(messages).toMatchObject([{}, { isUnconfirmed: false, kind: 'customer' }])
  })

  it('by a mail of the ticket that it answers', async () => {
    const { id, from, messageId } = await mails.opened()
    expect(await mails.send({ from, headers: { References: messageId } })).toMatchObject({ outcome: 'answer', threadId: id })
  })

  it('to what we really sent', async () => {
    const { id, from } = await mails.opened()
    await replyToTicket(mails.live, {
      ticket: id,
      html: '<p>Try it.</p>',
      attachmentIds: [],
      cc: ['bob@client.test'],
      afterwards: 'waiting',
      force: true,
    })
    const { messageId } = await mails.live.db
      .selectFrom('outboundMails')
      .select('messageId')
      .where('threadId', '=', id)
      .where('isAutomatic', '=', false)
      .executeTakeFirstOrThrow()

    expect(await mails.send({ from, headers: { 'In-Reply-To': messageId } })).toMatchObject({ outcome: 'answer', threadId: id })
    expect(await mails.ticketOf(id)).toMatchObject({ status: 'open', awaitingReplySince: expect.any(Date) })
    expect(await mails.send({ from: 'bob@client.test', headers: { 'In-Reply-To': messageId } })).toMatchObject({
      outcome: 'answer',
      threadId: id,
    })
  })

  it('by its number, when our mail server vouches for somebody who takes part', async () => {
    const { id, from, key } = await mails.opened()
    const vouched = { 'Authentication-Results': `${trusted}; dkim=pass header.d=client.test; spf=fail` }
    expect(await mails.send({ from, subject: `Re: [${key}] Help`, headers: vouched })).toMatchObject({ outcome: 'answer', threadId: id })
  })

  it('that is closed for too long, and goes on in a new one', async () => {
    const { id, from, token, key } = await mails.opened()
    await mails.live.db
      .updateTable('tickets')
      .set({ status: 'closed', closedAt: new Date('2020-01-01'), awaitingReplySince: null })
      .where('id', '=', id)
      .execute()
    const mail = await mails.send({ from, to: plusAddress('support@desk.test', token) ?? '', subject: `Re: [${key}] Help` })

    expect(mail.outcome).toBe('follow_up')
    expect(mail.threadId).not.toBe(id)
    expect((await mails.ticketOf(mail.threadId)).subject).toBe('Help')
    const events = await mails.live.db
      .selectFrom('events')
      .select('payload')
      .where('subjectId', '=', id)
      .where('name', '=', 'ticket.followed_up')
      .execute()
    expect(events).toEqual([{ payload: { followUpId: mail.threadId, key: mail.threadKey } }])
  })
})

describe('a mail that a program wrote', () => {
  it.each<[string, Record<string, string>]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }],
    ['X-Autoreply', { 'X-Autoreply': 'yes' }],
    ['the subject', { Subject: 'Automatische Antwort: Hilfe' }],
  ])('as %s says, joins its ticket and changes nothing', async (_, headers) => {
    const { id, from, token } = await mails.opened()
    await mails.live.db.updateTable('tickets').set({ status: 'waiting', awaitingReplySince: null }).where('id', '=', id).execute()
    expect(await mails.send({ from, to: plusAddress('support@desk.test', token) ?? '', headers })).toMatchObject({
      outcome: 'answer',
      threadId: id,
    })
    expect(await mails.ticketOf(id)).toMatchObject({ status: 'waiting', awaitingReplySince: null, messageCount: 2 })
  })

  it.each<[string, Record<string, string>, string?]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-generated' }],
    ['Precedence', { Precedence: 'bulk' }],
    ['List-Id', { 'List-Id': '<l.client.test>' }],
    ['X-Auto-Response-Suppress', { 'X-Auto-Response-Suppress': 'All' }],
    ['Return-Path', { 'Return-Path': '<>' }],
    ['its address', {}, 'no-reply@client.test'],
  ])('as %s says, becomes a ticket and gets no answer', async (_, headers, from = mails.somebody()) => {
    const mail = await mails.send({ from, headers })
    const created = await mails.live.db
      .selectFrom('events')
      .select('payload')
      .where('subjectId', '=', mail.threadId)
      .where('name', '=', 'ticket.created')
      .executeTakeFirst()
    expect(created?.payload).toMatchObject({ confirm: false })
  })

  it('about a mail of ours that bounced is held, with the ticket it is about', async () => {
    const before = await mails.countTickets()
    const { id, token } = await mails.opened()
    const returned = `From: support@desk.test\nMessage-ID: ${messageIdWith(token, 'abc', 'desk.test')}\nSubject: Re: Help`
    const mail = await mails.send({
      from: 'MAILER-DAEMON@client.test',
      headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b', 'Auto-Submitted': 'auto-replied' },
      body: `--b\n\nUser unknown\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; client.test\n\nFinal-Recipient: rfc822; x@client.test\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: text/rfc822-headers\n\n${returned}\n--b--`,
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'bounce', threadId: id })
    expect(await mails.countTickets()).toBe(before + 1)
  })

  it.each<[string, Letter]>([
    ['in the name of our own mailbox', { from: 'Support <support@desk.test>' }],
    ['in the name of a mailbox of another environment', { from: 'support@staging.test' }],
  ])('%s is held', async (_, mail) => {
    expect(await mails.send(mail)).toMatchObject({ state: 'held', outcome: 'own_mail' })
  })

  it('and is our own, come back, is held', async () => {
    const { token } = await mails.opened()
    expect(await mails.send({ from: mails.somebody(), messageId: messageIdWith(token, 'abc', 'desk.test') })).toMatchObject({
      state: 'held',
      outcome: 'own_mail',
    })
  })
})

describe('the original of a message', () => {
  it('is given to those who may read mail, byte for byte', async () => {
    const mail = await mails.send({ from: mails.somebody(), body: 'Ü' })
    const other = await mails.opened()
    const [message] = (await mails.ticketOf(mail.threadId)).messages
    const [admin, agent] = [await signedInAgent(mails.desk, 'admin'), await signedInAgent(mails.desk, 'support_agent')]
    const path = (ticket: string | null) => `/api/tickets/${ticket}/messages/${message?.id}/original`
    const { raw } = await mails.live.db
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
    const mail = await mails.send({ from: mails.somebody(), body })
    expect(await mails.ticketOf(mail.threadId)).toMatchObject({ status: 'open', assigneeId: null, messages: [{ text: body }] })
  })
})
