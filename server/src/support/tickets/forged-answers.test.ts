import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageIdWith, plusAddress } from '#mail/threading/thread-token.ts'
import { type MailDesk, startMailDesk, trusted } from '#test/mail-desk.ts'
import type { Letter } from '#test/mail-in.ts'
import { replyToTicket } from './reply-to-ticket.ts'

let mails: MailDesk
beforeAll(async () => {
  mails = await startMailDesk()
})
afterAll(() => mails.stop())

type Opened = Awaited<ReturnType<MailDesk['opened']>>

describe('a forged answer never reaches the ticket', () => {
  const flipped = (token: string) => `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
  const moved = (token: string, other: string) => other.slice(0, 24) + token.slice(24)

  const forgeries: [string, (ticket: Opened, other: Opened) => Letter][] = [
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
    const [ticket, other] = [await mails.opened(), await mails.opened()]
    const mail = await mails.send({ ...forge(ticket, other), from: ticket.from })

    expect(mail.outcome).toBe('new_ticket')
    expect([ticket.id, other.id]).not.toContain(mail.threadId)
    expect((await mails.ticketOf(ticket.id)).messages).toHaveLength(1)
  })

  it('with a token of another ticket and this number: the token counts', async () => {
    const [ticket, other] = [await mails.opened(), await mails.opened()]
    const mail = await mails.send({ from: other.from, to: plusAddress('support@desk.test', other.token) ?? '', subject: `[${ticket.key}]` })
    expect(mail.threadId).toBe(other.id)
    expect((await mails.ticketOf(ticket.id)).messages).toHaveLength(1)
  })

  it('with a token of another environment', async () => {
    const there = await mails.opened({ to: 'support@staging.test' }, mails.staging)
    const mail = await mails.send({ from: there.from, to: plusAddress('support@desk.test', there.token) ?? '' })
    expect(mail).toMatchObject({ outcome: 'new_ticket' })
    expect((await mails.ticketOf(there.id, mails.staging)).messages).toHaveLength(1)
  })

  it('with the token of a ticket that was deleted', async () => {
    const { id, from, token } = await mails.opened()
    await mails.live.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', id).execute()
    const mail = await mails.send({ from, to: plusAddress('support@desk.test', token) ?? '' })
    expect(mail.outcome).toBe('new_ticket')
    expect(mail.threadId).not.toBe(id)
  })

  it('from somebody who takes no part, to a mail of it', async () => {
    const { messageId } = await mails.opened()
    expect(await mails.send({ from: mails.somebody(), headers: { 'In-Reply-To': messageId } })).toMatchObject({ outcome: 'new_ticket' })
  })

  it('with a valid token that was given to somebody else: only agents see it', async () => {
    const { id, from, token } = await mails.opened()
    const eve = mails.somebody()
    const mail = await mails.send({ from: eve, to: plusAddress('support@desk.test', token) ?? '' })
    const { messages, customerId } = await mails.ticketOf(id)

    expect(mail).toMatchObject({ outcome: 'unconfirmed', threadId: id })
    expect(messages.at(-1)).toMatchObject({ isUnconfirmed: true, authorName: eve })
    expect(messages.at(-1)?.authorCustomerId).not.toBe(customerId)
    expect(await mails.send({ from: eve, headers: { References: String(mail.messageId) } })).toMatchObject({ outcome: 'new_ticket' })

    await replyToTicket(mails.live, { ticket: id, html: '<p>Hi</p>', attachmentIds: [], cc: [], afterwards: 'keep', force: true })
    const sent = await mails.live.db
      .selectFrom('outboundMails')
      .selectAll()
      .where('threadId', '=', id)
      .where('isAutomatic', '=', false)
      .executeTakeFirstOrThrow()
    expect(sent).toMatchObject({ toAddresses: [from], ccAddresses: [] })
    expect(sent.referenceIds).not.toContain(mail.messageId)
  })

  it('when our mail server says that it is forged: it is held', async () => {
    const { id, from, token } = await mails.opened()
    const mail = await mails.send({
      from,
      to: plusAddress('support@desk.test', token) ?? '',
      headers: { 'Authentication-Results': `${trusted}; dmarc=fail (p=reject) header.from=client.test` },
    })
    expect(mail).toMatchObject({ state: 'held', outcome: 'authentication_failed', reason: expect.stringContaining('DMARC') })
    expect((await mails.ticketOf(id)).messages).toHaveLength(1)
  })
})
