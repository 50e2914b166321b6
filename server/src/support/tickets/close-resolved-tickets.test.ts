import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicketSettings } from '../ticket-settings/change-ticket-settings.ts'
import { changeTicket } from './change-ticket.ts'
import { closeResolvedTickets } from './close-resolved-tickets.ts'
import { readTicket } from './read-ticket.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const day = 24 * 3_600_000
const afterDays = (days: number): Ctx => ({ ...desk.ctx('production'), now: () => new Date(Date.now() + days * day) })

async function aResolvedTicket() {
  const { id } = await aTicket(ctx)
  await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
  return readTicket(ctx, id)
}

describe('closing what is resolved', () => {
  test('comes after seven days, by nobody in particular', async () => {
    const { id } = await aResolvedTicket()
    await closeResolvedTickets(afterDays(6.9))
    expect((await readTicket(ctx, id)).status).toBe('resolved')

    await closeResolvedTickets(afterDays(7.1))
    const { status, timeline } = await readTicket(ctx, id)
    expect(status).toBe('closed')
    expect(timeline.at(-1)).toMatchObject({ name: 'ticket.status_changed', actor: { kind: 'system' }, data: { cause: 'automatic' } })
  })

  test('comes after the days of the settings, or never', async () => {
    const { id } = await aResolvedTicket()
    await changeTicketSettings(ctx, { autoCloseDays: 0 })
    await closeResolvedTickets(afterDays(300))
    expect((await readTicket(ctx, id)).status).toBe('resolved')

    await changeTicketSettings(ctx, { autoCloseDays: 2 })
    await closeResolvedTickets(afterDays(2.1))
    expect((await readTicket(ctx, id)).status).toBe('closed')
    await changeTicketSettings(ctx, { autoCloseDays: 7 })
  })

  test('in the moment the customer writes ends open, whichever came first', async () => {
    for (let round = 0; round < 25; round++) {
      const ticket = await aResolvedTicket()
      const then = afterDays(8)
      const [, written] = await Promise.all([closeResolvedTickets(then), theCustomerWrites(then, ticket.id)])
      expect(written).toMatchObject({ messageId: expect.any(String) })
      expect(await readTicket(ctx, ticket.id)).toMatchObject({ status: 'open', awaitingReplySince: expect.any(Date), messageCount: 2 })
    }
  })
})

describe('a desk that wants a category on every ticket', () => {
  test('ends no ticket without one', async () => {
    await changeTicketSettings(ctx, { categoryRequired: true })
    const { id } = await aTicket({ ...ctx, actor: desk.ctx('production').actor })
    await expect(changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })).rejects.toMatchObject({ code: 'category_required' })
    await changeTicketSettings(ctx, { categoryRequired: false })
    await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
  })
})
