import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent, CustomerActor } from '#kernel/actor.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { createLicense } from '#licensing/licenses/create-license.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, furnish } from '#test/people.ts'
import { ListTickets, listTickets } from './list-tickets.ts'

let desk: BareDesk
let admin: Agent
let developer: Agent
let ids: Record<string, string>
let key: string

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  admin = await anAgent(desk, 'admin', 'Ada')
  developer = await anAgent(desk, 'developer', 'Dev')
  const ctx = desk.ctx('production')
  const weber = await matchCustomer(ctx, { name: 'Lotte Weber', email: 'lotte@weber.example' })
  const other = await matchCustomer(ctx, { name: 'Omar Ali', email: 'omar.ali@mail.example' })
  ids = {
    subject: await make({ customerId: other.id, subject: 'Printer quokka', day: 1 }),
    customer: await make({ customerId: weber.id, subject: 'Invoice', day: 2 }),
    message: await make({
      customerId: other.id,
      subject: 'Hello',
      texts: [['customer', 'We met Weber and a quokka.\n\nIt is at https://shop.example/quince.']],
      day: 3,
    }),
    note: await make({ customerId: other.id, subject: 'Secret', texts: [['note', 'Escalate: wombat']], day: 4 }),
    file: await make({ customerId: other.id, subject: 'Log', texts: [['customer', 'See this.']], file: 'crash-report_2026.log', day: 5 }),
  }
  const { id: productId } = await createProduct(ctx, { name: 'Pro', code: 'PRO' })
  key = (await createLicense(ctx, { productId, customerId: weber.id, activationLimit: 1 })).key
})
afterAll(() => desk.stop())

interface Given {
  customerId: string
  subject: string
  texts?: ['customer' | 'note', string][]
  file?: string
  day: number
}

let number = 1000
async function make({ customerId, subject, texts = [], file, day }: Given): Promise<string> {
  const { db } = desk.ctx('production')
  const id = newId()
  const at = new Date(Date.UTC(2026, 0, day))
  const ticket = { id, number: ++number, subject, status: 'open', priority: 'normal', customerId, channel: 'mail' } as const
  await db
    .insertInto('tickets')
    .values({ ...ticket, createdAt: at, updatedAt: at })
    .execute()
  for (const [position, [kind, text]] of texts.entries()) {
    const messageId = newId()
    const message = {
      id: messageId,
      ticketId: id,
      position: position + 1,
      kind,
      text,
      html: '',
      authorName: 'x',
      via: 'mail',
      createdAt: at,
    }
    await db.insertInto('messages').values(message).execute()
    if (file) {
      const stored = {
        id: newId(),
        storageKey: newId(),
        name: file,
        mediaType: 'text/plain',
        size: 1,
        sha256: Buffer.from(''),
        createdAt: at,
      }
      await db.insertInto('attachments').values(stored).execute()
      await db.insertInto('messageAttachments').values({ messageId, attachmentId: stored.id, position: 0 }).execute()
    }
  }
  return id
}

const search = (q: string, who: Agent | CustomerActor = admin) => listTickets(desk.ctx('production', who), ListTickets.parse({ q }))
const found = async (q: string, who?: Agent | CustomerActor) =>
  (await search(q, who)).items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id))
const said = async (q: string) =>
  (await search(q)).matches.map(({ kind, excerpt }) => [kind, excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')])

describe('what is found', () => {
  test.each([
    ['quokka', ['subject', 'message']],
    ['weber', ['customer', 'message']],
    ['lotte invoice', ['customer']],
    ['omar.ali@mail.example printer', ['subject']],
    ['QUINCE', ['message']],
    ['shop.example', ['message']],
    ['wombat', ['note']],
    ['crash', ['file']],
    ['report 2026', ['file']],
    ['quokka wombat', []],
  ])('by %s, what fits best first', async (q, expected) => {
    expect(await found(q)).toEqual(expected)
  })

  test('by a number: that one first, then where it is mentioned', async () => {
    const { db } = desk.ctx('production')
    await db
      .insertInto('messages')
      .values({
        id: newId(),
        ticketId: ids.note ?? '',
        position: 7,
        kind: 'note',
        text: 'Like TICK-1001',
        html: '',
        authorName: 'x',
        via: 'agent',
        createdAt: new Date(),
      })
      .execute()
    expect(await found('TICK-1001')).toEqual(['subject', 'note'])
    expect(await found('1001')).toEqual(['subject', 'note'])
    expect(await found('#1001')).toEqual(['subject', 'note'])
  })

  test('by a license key: the tickets of its owner', async () => {
    expect(await found(key)).toEqual(['customer'])
    expect(await found(key.toLowerCase())).toEqual(['customer'])
    expect(await found('PRO-0000-0000-0000-0000')).toEqual([])
  })

  test('with the words in a message, in a note or in the name of a file', async () => {
    expect(await said('quokka')).toEqual([['customer', 'We met Weber and a [quokka]. It is at https://shop.example/quince.']])
    expect(await said('wombat')).toEqual([['note', 'Escalate: [wombat]']])
    expect(await said('crash report')).toEqual([['file', '[crash]-[report]_2026.log']])
  })

  test('after a subject or a customer has changed, by the new words', async () => {
    const { db } = desk.ctx('production')
    await db
      .updateTable('tickets')
      .set({ subject: 'Plotter quokka' })
      .where('id', '=', ids.subject ?? '')
      .execute()
    await db.updateTable('customers').set({ name: 'Lotte Wagner' }).where('email', '=', 'lotte@weber.example').execute()
    expect([await found('plotter'), await found('printer'), await found('wagner')]).toEqual([['subject'], [], ['customer']])
  })

  test('after a message has moved, with its new ticket', async () => {
    const { db } = desk.ctx('production')
    await db
      .updateTable('messages')
      .set({ ticketId: ids.subject ?? '', position: 9 })
      .where('text', 'like', '%quince%')
      .execute()
    expect(await found('quince')).toEqual(['subject'])
  })
})

describe('what is not found', () => {
  test('by who does not see it', async () => {
    for (const q of ['quokka', 'weber', 'wombat', 'crash', key, 'TICK-1001'])
      expect(await search(q, developer)).toMatchObject({ items: [], matches: [] })
  })

  test('a note, by the customer', async () => {
    const { id } = await matchCustomer(desk.ctx('production'), { email: 'omar.ali@mail.example' })
    const omar: CustomerActor = { kind: 'customer', id, name: 'Omar' }
    expect(await found('secret', omar)).toEqual(['note'])
    expect(await search('wombat', omar)).toMatchObject({ items: [], matches: [] })
  })
})

describe('among many texts', () => {
  let many: BareDesk
  let ada: Agent

  beforeAll(async () => {
    many = await startBareDesk()
    await furnish(many)
    ada = await anAgent(many, 'admin', 'Ada')
    const ctx = many.ctx('production')
    const { id: customerId } = await matchCustomer(ctx, { email: 'many@mail.example' })
    await sql`
      insert into tickets (id, number, subject, status, priority, customer_id, channel, created_at, updated_at)
      select uuidv7(), 2000 + n, case when n % 10 = 0 then 'Flanges' else 'Flange' end || ' ' || n, 'open', 'normal', ${customerId}, 'mail', at, at
      from generate_series(1, 1500) n, lateral (select now() - (1500 - n) * interval '6 hours' as at) times
    `.execute(ctx.db)
    await sql`analyze ticket_texts`.execute(ctx.db)
  })
  afterAll(() => many.stop())

  const page = (q: string, more = {}) => listTickets(many.ctx('production', ada), ListTickets.parse({ q, limit: '100', ...more }))

  test('the newest are looked at first, in every form of the word', async () => {
    const { items, isNewestOnly, next } = await page('flange')
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, place) => 3500 - place))
    expect(isNewestOnly).toBe(true)
    expect(next).not.toBeNull()
  })

  test('older ones too, where the newest are not enough', async () => {
    const { items } = await page('flange', { createdTo: new Date(Date.now() - 300 * 86_400_000).toISOString() })
    expect(items.length).toBeGreaterThan(50)
  })
})
