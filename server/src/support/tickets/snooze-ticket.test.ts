import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicket } from './change-ticket.ts'
import { readTicket } from './read-ticket.ts'
import { snoozeTicket } from './snooze-ticket.ts'
import { wakeDueTickets } from './wake-due-tickets.ts'
import { wakeTicket } from './wake-ticket.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const hour = 3_600_000
const inHours = (hours: number) => new Date(ctx.now().getTime() + hours * hour)
const later = (hours: number): Ctx => ({ ...desk.ctx('production'), now: () => inHours(hours) })

describe('putting a ticket aside', () => {
  test('needs no response until its time, and then since the customer wrote', async () => {
    const { id } = await aTicket(ctx)
    const before = await readTicket(ctx, id)
    await snoozeTicket(ctx, { ticket: id, until: inHours(1) })
    expect(await readTicket(ctx, id)).toMatchObject({ awaitingReplySince: null, snoozed: { until: expect.any(Date) } })

    await wakeDueTickets(ctx)
    expect((await readTicket(ctx, id)).snoozed).not.toBeNull()

    await wakeDueTickets(later(2))
    const after = await readTicket(ctx, id)
    expect(after).toMatchObject({ snoozed: null, awaitingReplySince: before.awaitingReplySince })
    expect(after.timeline.filter(({ type }) => type === 'event')).toMatchObject([
      { name: 'ticket.created' },
      { name: 'ticket.snoozed' },
      { name: 'ticket.woken', data: { cause: 'time' } },
    ])
  })

  test('ends when the customer writes, not when a program does', async () => {
    const { id } = await aTicket(ctx)
    await snoozeTicket(ctx, { ticket: id, until: null })
    await theCustomerWrites(ctx, id, { isAutomatic: true })
    expect((await readTicket(ctx, id)).snoozed).toEqual({ until: null })

    await theCustomerWrites(ctx, id)
    expect(await readTicket(ctx, id)).toMatchObject({ snoozed: null, awaitingReplySince: expect.any(Date) })
  })

  test('ends with the ticket, and stays through other changes', async () => {
    const { id, version } = await readTicket(ctx, (await aTicket(ctx)).id)
    await snoozeTicket(ctx, { ticket: id, until: null })
    await changeTicket(ctx, { ticket: id, version: version + 1, status: 'waiting' })
    await changeTicket(ctx, { ticket: id, version: version + 2, status: 'in_progress' })
    expect(await readTicket(ctx, id)).toMatchObject({ snoozed: { until: null }, awaitingReplySince: null })

    await changeTicket(ctx, { ticket: id, version: version + 3, status: 'resolved' })
    expect((await readTicket(ctx, id)).snoozed).toBeNull()
    await expect(snoozeTicket(ctx, { ticket: id, until: null })).rejects.toMatchObject({ code: 'not_to_snooze' })
  })

  test('is taken back by an agent, and never into the past', async () => {
    const { id } = await aTicket(ctx)
    await expect(snoozeTicket(ctx, { ticket: id, until: inHours(-1) })).rejects.toMatchObject({ code: 'snooze_out_of_range' })
    await snoozeTicket(ctx, { ticket: id, until: inHours(5) })
    await wakeTicket(ctx, { ticket: id })
    expect(await readTicket(ctx, id)).toMatchObject({ snoozed: null, awaitingReplySince: expect.any(Date) })
  })

  test('does not exist for who does not see it', async () => {
    const { id } = await aTicket(ctx)
    const stranger = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(snoozeTicket(stranger, { ticket: id, until: null })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('that is prolonged in the moment it wakes stays aside', async () => {
    for (let round = 0; round < 20; round++) {
      const { id } = await aTicket(ctx)
      await snoozeTicket(ctx, { ticket: id, until: inHours(1) })
      const longer = { ...ctx, now: () => inHours(1.5) }
      await Promise.all([wakeDueTickets(later(2)), snoozeTicket(longer, { ticket: id, until: inHours(9) })])
      await wakeDueTickets(later(2))
      expect((await readTicket(ctx, id)).snoozed).not.toBeNull()
    }
  })
})
