import { type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { aTicket, furnish } from '#test/people.ts'
import { confirmTicket } from './confirm-ticket.reaction.ts'
import { ticketCreated } from './ticket.events.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production')
})
afterAll(() => desk.stop())

const isTo = (email: string) => sql<SqlBool>`to_addresses = array[${email}]`
const text = 'Buy cheap pills at https://evil.example'

async function confirmed(email: string, { confirm = true, times = 1 } = {}) {
  const { id } = await aTicket(ctx, { subject: text, html: `<p>${text}</p>`, customer: { email, name: text } })
  const { payload } = await ctx.db
    .selectFrom('events')
    .select('payload')
    .where('subjectId', '=', id)
    .where('name', '=', ticketCreated.name)
    .executeTakeFirstOrThrow()
  const happening = { id, name: ticketCreated.name, environment: 'production', subjectId: id, payload: { ...(payload as object), confirm } }
  for (let time = 0; time < times; time++) await confirmTicket.run(ctx, happening)
  return ctx.db.selectFrom('outboundMails').selectAll().where(isTo(email)).where('cause', 'like', 'confirmation:%').execute()
}

describe('the confirmation of a new ticket', () => {
  test('names its number, repeats nothing of what was written, and goes out once', async () => {
    const [mail, ...others] = await confirmed('ida@example.com', { times: 2 })

    expect(others).toEqual([])
    expect(mail).toMatchObject({ isAutomatic: true, headers: { 'Auto-Submitted': 'auto-replied' }, ccAddresses: [] })
    expect(mail?.subject).toMatch(/^\[TICK-\d+\] We have received your request$/)
    expect(`${mail?.subject}${mail?.html}${mail?.text}${mail?.fromName}`).not.toMatch(/pills|evil/)
  })

  test('is not written when it is not wanted, as for mail that was sent by a program', async () => {
    expect(await confirmed('robot@example.com', { confirm: false })).toEqual([])
  })

  test('reaches an address three times an hour at most (T35)', async () => {
    for (let ticket = 0; ticket < 5; ticket++) await confirmed('victim@example.com')
    expect(await confirmed('victim@example.com')).toHaveLength(3)

    await ctx.db
      .updateTable('outboundMails')
      .set({ createdAt: new Date(Date.now() - 3_700_000) })
      .where(isTo('victim@example.com'))
      .execute()
    expect(await confirmed('victim@example.com')).toHaveLength(4)
  })

  test('counts among the five automatic mails that an address gets in an hour (promise 13)', async () => {
    const other = (cause: string) =>
      inTransaction(ctx, (tx) =>
        queueMail(tx, {
          cause,
          threadId: null,
          aboutId: null,
          to: ['max@example.com'],
          subject: 'News',
          html: '<p>News</p>',
          text: 'News',
          isAutomatic: true,
        }),
      )
    const queued = await Promise.all(Array.from({ length: 8 }, (_, n) => other(`news:${n}`)))

    expect(queued.filter(Boolean)).toHaveLength(5)
    expect(await confirmed('max@example.com')).toEqual([])
  })
})
