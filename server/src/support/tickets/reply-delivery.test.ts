import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { type MailSink, startMailSink } from '#test/mail-sink.ts'

let sink: MailSink
let desk: StartedDesk
let agent: SignedInAgent
const ending = new AbortController()

beforeAll(async () => {
  sink = await startMailSink()
  desk = await startDesk({ KEYDESK_SMTP_URL: sink.url })
  await createMailbox(desk.app.ctxOf('production'), { address: 'help@desk.example', name: 'Help', isDefault: true })
  agent = await signedInAgent(desk, 'admin')
})
afterAll(async () => {
  ending.abort()
  await desk.stop()
  await sink.stop()
})

/** What an open screen is told, with the time. */
async function follow(): Promise<{ at: number; text: string }[]> {
  const { body } = await fetch(`${desk.app.baseUrl}/api/live`, { headers: { cookie: agent.cookie }, signal: ending.signal })
  const heard: { at: number; text: string }[] = []
  const read = async () => {
    for await (const chunk of body ?? []) heard.push({ at: Date.now(), text: new TextDecoder().decode(chunk) })
  }
  read().catch(() => undefined)
  return heard
}

async function newTicket(email: string) {
  const { body } = await agent.call('POST', '/api/tickets', {
    subject: 'Activation fails',
    html: '<p>Error 302</p>',
    customer: { email, name: 'Ida' },
    notifyCustomer: false,
  })
  return body.key as string
}

async function deliveryOf(key: string, state: string) {
  for (const end = Date.now() + 25_000; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
    const { body } = await agent.call('GET', `/api/tickets/${key}/timeline`)
    const { delivery } = body.items.findLast(({ kind }: { kind?: string }) => kind === 'reply')
    if (delivery?.state === state) return delivery
    if (Date.now() > end) throw new Error(`The reply is ${JSON.stringify(delivery)}`)
  }
}

describe('the delivery of a reply', () => {
  test('shows on the message when it arrived', async () => {
    const key = await newTicket('ida@example.com')
    const { status } = await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>Try version 4.2.</p>' })

    expect(status).toBe(201)
    const [mail] = await sink.received(1, ({ to }) => to.includes('ida@example.com'))
    expect(mail?.parsed.subject).toBe(`Re: [${key}] Activation fails`)
    expect(await deliveryOf(key, 'sent')).toMatchObject({ error: null, at: expect.any(String) })
  })

  test('that was refused shows the words of the server, and open screens hear of it at once (promise 11)', async () => {
    const key = await newTicket('gone@example.com')
    const { body: ticket } = await agent.call('GET', `/api/tickets/${key}`)
    const heard = await follow()
    let refusedAt = 0
    sink.script = {
      async recipient() {
        await new Promise((resolve) => setTimeout(resolve, 400))
        refusedAt = Date.now()
        return { code: 550, text: '5.1.1 No such user here' }
      },
    }
    await agent.call('POST', `/api/tickets/${key}/replies`, { html: '<p>Are you there?</p>' })

    expect(await deliveryOf(key, 'failed')).toMatchObject({ error: 'gone@example.com: 550 5.1.1 No such user here' })
    const news = () => heard.find(({ at, text }) => refusedAt > 0 && at >= refusedAt && text.includes(ticket.id))
    for (const end = Date.now() + 3_000; !news() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 10))
    expect((news()?.at ?? Infinity) - refusedAt).toBeLessThan(2_000)
  })
})
