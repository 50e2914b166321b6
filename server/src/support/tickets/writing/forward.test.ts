import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { tokensInBody, tokensInMessageIds } from '#mail/threading/thread-token.ts'
import { startDesk } from '#test/desk.ts'
import { signedInAgent } from '#test/http.ts'
import { letter, sendRaw, settledMails } from '#test/mail-in.ts'
import { startMailSink } from '#test/mail-sink.ts'
import { readTimeline } from '../conversation/read-timeline.ts'

let sink: Awaited<ReturnType<typeof startMailSink>>
let desk: Awaited<ReturnType<typeof startDesk>>
let agent: Awaited<ReturnType<typeof signedInAgent>>
let live: Ctx

beforeAll(async () => {
  sink = await startMailSink()
  desk = await startDesk({ KEYDESK_SMTP_URL: sink.url, KEYDESK_TRUSTED_AUTHSERV: 'mx.desk.test' })
  live = desk.app.ctxOf('production')
  await createMailbox(live, { address: 'support@desk.test', name: 'Support', isDefault: true })
  agent = await signedInAgent(desk, 'admin')
})
afterAll(async () => {
  await desk.stop()
  await sink.stop()
})

const secret = 'CANARY-NOTE-88'

async function newTicket(email: string) {
  const { body } = await agent.call('POST', '/api/tickets', {
    subject: 'Error 302',
    html: '<p>The dongle is broken.</p>',
    customer: { email, name: 'Ida Lund' },
    notifyCustomer: false,
  })
  await agent.call('POST', `/api/tickets/${body.key}/notes`, { html: `<p>${secret}</p>` })
  return { id: body.id as string, key: body.key as string }
}
const mailTo = async (address: string) => (await sink.received(1, ({ to }) => to.includes(address)))[0]

describe('forwarding', () => {
  test('shows the conversation, but no note, no copy in secret, and nothing that opens the thread', async () => {
    const { key, id } = await newTicket('ida@example.com')
    await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>We are looking into it.</p>' })
    const toCustomer = await mailTo('ida@example.com')
    const customersToken = tokensInMessageIds(String(toCustomer?.parsed.messageId))[0]

    const { status, body } = await agent.call('POST', `/api/tickets/${key}/forwards`, {
      html: '<p>Can you replace it?</p>',
      to: ['maker@dongles.test'],
      bcc: ['boss@desk.test'],
    })
    expect(status).toBe(201)
    expect(body.message).toMatchObject({ kind: 'note', isForward: true, to: ['maker@dongles.test'], bcc: ['boss@desk.test'] })

    const mail = await mailTo('maker@dongles.test')
    const raw = String(mail?.raw)
    expect(mail?.to).toContain('boss@desk.test')
    expect(raw).not.toContain('boss@desk.test')
    expect(mail?.parsed.subject).toBe(`Fwd: [${key}] Error 302`)
    expect(mail?.parsed.text).toMatch(/Can you replace it[\s\S]*The dongle is broken[\s\S]*We are looking into it/)
    expect(raw + mail?.parsed.text + mail?.parsed.html).not.toContain(secret)
    expect(raw + mail?.parsed.text).not.toContain(customersToken)
    expect(mail?.parsed.references).toBeUndefined()

    const theirs: Ctx = { ...live, actor: { kind: 'customer', id: body.ticket.customer.id, name: 'Ida' } }
    const seen = JSON.stringify(await readTimeline(theirs, { ticket: id }))
    expect(seen).not.toContain('Can you replace it')
    expect(seen).not.toContain('dongles.test')
  })

  test('whose answer is unconfirmed: the customer does not see it, and nobody is written to because of it', async () => {
    const { key, id } = await newTicket('ole@example.com')
    await agent.call('POST', `/api/tickets/${key}/forwards`, { html: '<p>Please look.</p>', to: ['helper@dongles.test'] })
    const mail = await mailTo('helper@dongles.test')
    const [token] = tokensInBody(String(mail?.parsed.text))
    await sendRaw(
      desk.app.smtpPort,
      letter({
        from: 'helper@dongles.test',
        to: 'support@desk.test',
        body: `A new one is on its way.\n[ref:${token}]`,
        subject: 'Re: Error 302',
      }),
      { from: 'helper@dongles.test', to: 'support@desk.test' },
    )
    expect((await settledMails(live)).at(-1)).toMatchObject({ outcome: 'unconfirmed', threadId: id })

    const { body: ticket } = await agent.call('GET', `/api/tickets/${key}`)
    expect(ticket.timeline.at(-1)).toMatchObject({ isUnconfirmed: true, kind: 'customer' })
    const theirs: Ctx = { ...live, actor: { kind: 'customer', id: ticket.customer.id, name: 'Ole' } }
    expect(JSON.stringify(await readTimeline(theirs, { ticket: id }))).not.toContain('on its way')

    await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>A new dongle comes.</p>' })
    const reply = await mailTo('ole@example.com')
    expect(reply?.to).toEqual(['ole@example.com'])
    expect(String(reply?.raw)).not.toContain('dongles.test')
  })

  test('takes files of the conversation along, none of a note', async () => {
    const { key } = await newTicket('kim@example.com')
    const upload = async () => (await storeAttachment(live, { name: 'log.txt', content: Buffer.from('a log'), uploadedBy: agent.id })).id
    const [said, noted] = [await upload(), await upload()]
    await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>See the log.</p>', attachmentIds: [said] })
    await agent.call('POST', `/api/tickets/${key}/notes`, { html: '<p>Ours.</p>', attachmentIds: [noted] })

    const forward = (fileIds: string[]) =>
      agent.call('POST', `/api/tickets/${key}/forwards`, { html: '', to: ['files@dongles.test'], fileIds })
    expect((await forward([noted])).status).toBe(422)
    expect((await forward([said])).status).toBe(201)
    expect((await mailTo('files@dongles.test'))?.parsed.attachments).toMatchObject([{ filename: 'log.txt' }])
  })
})

describe('a blind copy', () => {
  test('of a reply arrives, and no header, customer or colleague of the customer learns of it', async () => {
    const { key, id } = await newTicket('lea@example.com')
    await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>Done.</p>', cc: ['team@example.com'], bcc: ['legal@desk.test'] })
    const mail = await mailTo('legal@desk.test')
    expect(mail?.to.toSorted()).toEqual(['lea@example.com', 'legal@desk.test', 'team@example.com'])
    expect(String(mail?.raw)).not.toContain('legal@desk.test')

    const { body: ticket } = await agent.call('GET', `/api/tickets/${key}`)
    expect(ticket.timeline.findLast(({ kind }: { kind?: string }) => kind === 'reply')).toMatchObject({ bcc: ['legal@desk.test'] })
    const theirs: Ctx = { ...live, actor: { kind: 'customer', id: ticket.customer.id, name: 'Lea' } }
    expect(JSON.stringify(await readTimeline(theirs, { ticket: id }))).not.toContain('legal@desk.test')
  })
})
