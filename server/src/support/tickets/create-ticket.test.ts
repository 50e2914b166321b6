import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'

let desk: BareDesk

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
})
afterAll(() => desk.stop())

const numbersOf = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('tickets').select('number').orderBy('number').execute()).map(({ number }) => number)

describe('creating a ticket', () => {
  test('two hundred at once, of which a tenth fails, get numbers without a gap', async () => {
    const ctx = desk.ctx('production', await anAgent(desk))
    const failing: Ctx = { ...ctx, outbox: () => Promise.reject(new Error('The queue is down')) }

    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        aTicket(n % 10 === 3 ? failing : ctx, { subject: `Ticket ${n}`, customer: { email: `c${n % 17}@example.com` } }),
      ),
    )
    const created = results.filter((result) => result.status === 'fulfilled').map(({ value }) => value.number)

    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(20)
    expect(created.sort((a, b) => a - b)).toEqual(Array.from({ length: 180 }, (_, n) => 1001 + n))
    expect(await numbersOf(ctx)).toEqual(created)
  })

  test('numbers rise with creation', async () => {
    const rows = await desk.ctx('production').db.selectFrom('tickets').select(['number', 'id']).orderBy('number').execute()
    expect(new Set(rows.map(({ id }) => id)).size).toBe(180)
  })

  test('each environment counts by itself', async () => {
    const { number } = await aTicket(desk.ctx('staging', await anAgent(desk)))
    expect(number).toBe(1001)
  })

  test('a hundred tickets of one new customer make one customer', async () => {
    const ctx = desk.ctx('staging', await anAgent(desk))
    await Promise.all(Array.from({ length: 100 }, () => aTicket(ctx, { customer: { email: 'New@Example.com' } })))

    const customers = await ctx.db.selectFrom('customers').select('id').where('email', '=', 'new@example.com').execute()
    expect(customers).toHaveLength(1)
  })

  test('when a reaction cannot be queued, nothing was created', async () => {
    const ctx = desk.ctx('staging', await anAgent(desk))
    const before = await numbersOf(ctx)

    await expect(
      aTicket({ ...ctx, outbox: () => Promise.reject(new Error('The queue is down')) }, { customer: { email: 'ghost@example.com' } }),
    ).rejects.toThrow()

    expect(await numbersOf(ctx)).toEqual(before)
    expect(await ctx.db.selectFrom('customers').select('id').where('email', '=', 'ghost@example.com').execute()).toEqual([])
  })

  test('a Developer gives it to nobody but themselves', async () => {
    const developer = await anAgent(desk, 'developer')
    const other = await anAgent(desk)
    const ctx = desk.ctx('production', developer)

    await expect(aTicket(ctx, { assigneeId: other.id })).rejects.toMatchObject({ code: 'ticket_assign_not_allowed' })
    await expect(aTicket(ctx, { assigneeId: developer.id })).resolves.toMatchObject({ number: expect.any(Number) })
  })

  test('files of somebody else cannot be attached', async () => {
    const [one, other] = [await anAgent(desk), await anAgent(desk)]
    const { storeAttachment } = await import('#attachments/store-attachment.ts')
    const file = await storeAttachment(desk.ctx('production', one), { name: 'a.log', content: Buffer.from('log'), uploadedBy: one.id })

    await expect(aTicket(desk.ctx('production', other), { attachmentIds: [file.id] })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
