import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let ana: SignedInAgent
let ben: SignedInAgent
const ending = new AbortController()

beforeAll(async () => {
  desk = await startDesk()
  await createMailbox(desk.app.ctxOf('production'), { address: 'help@desk.example', name: 'Help', isDefault: true })
  ana = await signedInAgent(desk, 'admin', 'Ana')
  ben = await signedInAgent(desk, 'support_agent', 'Ben')
})
afterAll(async () => {
  ending.abort()
  await desk.stop()
})

async function follow(who: SignedInAgent) {
  const { body } = await fetch(`${desk.app.baseUrl}/api/live`, { headers: { cookie: who.cookie }, signal: ending.signal })
  let text = ''
  const read = async () => {
    for await (const chunk of body ?? []) text += new TextDecoder().decode(chunk)
  }
  read().catch(() => undefined)
  const told = () => [...text.matchAll(/event: presence\ndata: (.*)\n/g)].map(([, data]) => JSON.parse(String(data)))
  return { told, text: () => text }
}

async function newTicket(input = {}) {
  const { body } = await ana.call('POST', '/api/tickets', {
    subject: 'Activation fails',
    html: '<p>Error 302</p>',
    customer: { email: 'ida@example.com', name: 'Ida' },
    notifyCustomer: false,
    ...input,
  })
  return body as { id: string; key: string }
}

async function until(condition: () => boolean, patience: number) {
  for (const end = performance.now() + patience; !condition(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (performance.now() > end) throw new Error('It did not happen in time')
  }
}

const say = (who: SignedInAgent, key: string, doing: string) => who.call('POST', `/api/tickets/${key}/presence`, { window: 'one', doing })

describe('saying that one has a ticket open', () => {
  test('is seen by others who see it, at once, and ends when the window falls silent', async () => {
    const { id, key } = await newTicket()
    const heard = await follow(ben)
    await say(ana, key, 'viewing')
    await until(() => heard.told().length === 1, 2_000)
    await say(ana, key, 'replying')
    await until(() => heard.told().length === 2, 2_000)

    expect(heard.told().at(-1)).toEqual({ ticketId: id, people: [{ id: ana.id, name: 'Ana', doing: 'replying' }] })
    expect((await say(ben, key, 'viewing')).body.people).toContainEqual({ id: ana.id, name: 'Ana', doing: 'replying' })
    await say(ben, key, 'left')
    await until(() => heard.told().at(-1).people.length === 0, 15_000)
  })

  test('writes nothing down, and is no news of the ticket', async () => {
    const heard = await follow(ben)
    const { id, key } = await newTicket()
    const news = () => heard.text().match(/event: tickets/g)?.length
    await until(() => news() === 1, 2_000)
    const count = () => desk.app.ctxOf('production').db.selectFrom('events').select('id').where('subjectId', '=', id).execute()
    const before = await count()
    await say(ana, key, 'replying')
    await until(() => heard.told().length > 0, 2_000)
    expect(await count()).toEqual(before)
    expect(news()).toBe(1)
  })

  test('is told to nobody who does not see the ticket, and refused to them', async () => {
    const { key } = await newTicket({ assigneeId: ana.id })
    const heard = await follow(ben)
    await say(ana, key, 'replying')
    expect((await say(ben, key, 'viewing')).status).toBe(404)
    const shared = await newTicket()
    await say(ana, shared.key, 'viewing')
    await until(() => heard.told().length > 0, 2_000)
    expect(heard.told().map(({ ticketId }) => ticketId)).toEqual([shared.id])
  })
})
