import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicket } from './change-ticket.ts'
import { keepResolved } from './keep-resolved.ts'
import { readTicket } from './read-ticket.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const resolvedAt = async (id: string) =>
  (await ctx.db.selectFrom('tickets').select('resolvedAt').where('id', '=', id).executeTakeFirstOrThrow()).resolvedAt

const dayAgo = new Date(Date.now() - 86_400_000)

describe('an answer that is just thanks', () => {
  test('leaves the ticket resolved since when it was', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
    await ctx.db.updateTable('tickets').set({ resolvedAt: dayAgo }).where('id', '=', id).execute()
    await ctx.db.updateTable('events').set({ occurredAt: dayAgo }).where('subjectId', '=', id).execute()
    await theCustomerWrites(ctx, id, { text: 'Thanks!' })
    expect(await readTicket(ctx, id)).toMatchObject({ status: 'open', awaitingReplySince: expect.any(Date) })

    await keepResolved(ctx, { ticket: id })
    expect(await readTicket(ctx, id)).toMatchObject({ status: 'resolved', awaitingReplySince: null, messageCount: 2 })
    expect(await resolvedAt(id)).toEqual(dayAgo)
  })

  test('is only what reopened a resolved ticket', async () => {
    const { id } = await aTicket(ctx)
    await expect(keepResolved(ctx, { ticket: id })).rejects.toMatchObject({ code: 'not_reopened' })
    await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
    await changeTicket(ctx, { ticket: id, version: 2, status: 'open' })
    await expect(keepResolved(ctx, { ticket: id })).rejects.toMatchObject({ code: 'not_reopened' })
  })
})
