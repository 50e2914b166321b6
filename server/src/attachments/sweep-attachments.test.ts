import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyToTicket } from '#support/tickets/reply-to-ticket.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { storeAttachment } from './store-attachment.ts'
import { sweepAttachments } from './sweep-attachments.ts'

let desk: BareDesk

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
})
afterAll(() => desk.stop())

const hours = 3_600_000

test('what nobody refers to is removed after a day, and nothing else (F24)', async () => {
  const agent = await anAgent(desk)
  const ctx = desk.ctx('production', agent)
  const upload = (as = ctx) => storeAttachment(as, { name: 'log.txt', content: Buffer.from('a log'), uploadedBy: agent.id })
  const keyOf = async ({ id }: { id: string }, as = ctx) =>
    (await as.db.selectFrom('attachments').select('storageKey').where('id', '=', id).executeTakeFirst())?.storageKey
  const isThere = (key: string | undefined) =>
    ctx.storage.readAll(key ?? '').then(
      () => true,
      () => false,
    )

  const { id: ticket } = await aTicket(ctx)
  const [used, unused] = [await upload(), await upload()]
  await replyToTicket(ctx, { ticket, html: '<p>See the log.</p>', attachmentIds: [used.id], cc: [], afterwards: 'keep', force: false })
  const lost = await ctx.storage.put(Buffer.from('The program died before the row'), 'production')
  const elsewhere = await upload(desk.ctx('staging', agent))
  const keys = { used: await keyOf(used), unused: await keyOf(unused), elsewhere: await keyOf(elsewhere, desk.ctx('staging')) }

  await sweepAttachments(ctx)
  expect(await Promise.all([keys.used, keys.unused, lost].map(isThere))).toEqual([true, true, true])

  await sweepAttachments({ ...ctx, now: () => new Date(Date.now() + 25 * hours) })
  expect(await Promise.all([keys.used, keys.unused, lost, keys.elsewhere].map(isThere))).toEqual([true, false, false, true])
  expect([await keyOf(used), await keyOf(unused)]).toEqual([keys.used, undefined])

  await sweepAttachments({ ...ctx, environment: { ...ctx.environment, key: `nothing_${newId().slice(0, 4)}` } })
})
