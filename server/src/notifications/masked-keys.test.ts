import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLicense } from '#licensing/licenses/create-license.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { mailNotifications } from './mail-notifications.ts'

const canary = 'PRO-7K2M-Q4XT-0V8B-9F3A'
const inPieces = ['7K2M', '0V8B']

let desk: StartedDesk
let boss: SignedInAgent
let ines: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
  })
  boss = await signedInAgent(desk, 'super_admin', 'Ada')
  ines = await signedInAgent(desk, 'admin', 'Ines')
  const ctx = desk.app.ctxOf('production')
  const { id: productId } = await createProduct(ctx, { name: 'Contour Pro', code: 'PRO' })
  await createLicense(ctx, { productId, activationLimit: 5 }, () => canary)
})
afterAll(() => desk.stop())

test('a key is read in its message only: not in mails, search results, exports, events', async () => {
  const ctx = desk.app.ctxOf('production')
  const { body: ticket } = await boss.call('POST', '/api/tickets', {
    subject: `${canary} is refused`,
    html: '<p>The quokka says pro-7k2m-q4xt-<br>0v8b-9f3a is wrong, and PRO 7K2M Q4XT 0V8B 9F3A too.</p>',
    customer: { email: 'ida@example.com', name: 'Ida Lund' },
    assigneeId: ines.id,
    notifyCustomer: true,
  })
  const found = () => ctx.db.selectFrom('messageKeys').select('maskedKey').where('ticketId', '=', ticket.id).execute()
  await expect.poll(async () => (await found()).length).toBe(3)
  await boss.call('POST', `/api/tickets/${ticket.key}/replies`, { html: '<p>Thanks.</p>', cc: ['partner@example.com'] })
  await boss.call('POST', `/api/tickets/${ticket.key}/forwards`, { html: '<p>See.</p>', to: ['maker@example.com'] })
  const told = () => ctx.db.selectFrom('notifications').select('id').execute()
  await expect.poll(async () => (await told()).length).toBeGreaterThan(0)
  await mailNotifications({ ...ctx, now: () => new Date(ctx.now().getTime() + 180_000) }, { canProveSenders: false })

  const mails = await ctx.db.selectFrom('outboundMails').select(['subject', 'text', 'html']).execute()
  const { body: search } = await boss.call('GET', '/api/tickets?q=quokka')
  const { text: csv } = await boss.call('POST', '/api/ticket-exports', { selection: { tickets: [ticket.id] } })
  const events = await ctx.db.selectFrom('events').select(['name', 'payload']).where('name', 'like', 'ticket.license%').execute()

  expect(mails.length).toBeGreaterThanOrEqual(4)
  expect(search.matches).toHaveLength(1)
  expect(csv).toContain('PRO-****-9F3A is refused')
  const outside = JSON.stringify([mails, search.matches, csv, events]).toUpperCase()
  for (const piece of inPieces) expect(outside).not.toContain(piece)
  expect((await boss.call('GET', `/api/tickets/${ticket.key}`)).text.toUpperCase()).toContain('7K2M')
})
