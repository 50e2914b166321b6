import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { changeTicket } from '../change-ticket.ts'
import { mergeTickets } from '../merge/merge-tickets.ts'
import { findSimilar } from './find-similar.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk))
})
afterAll(() => desk.stop())

const report = (email: string, subject: string, text: string) => aTicket(ctx, { subject, html: `<p>${text}</p>`, customer: { email } })
const idsOf = async (ticket: string, as = ctx, hours = 24) => (await findSimilar(as, { ticket, hours })).items.map(({ id }) => id)

describe('similar tickets', () => {
  test('are those of the last hours that tell of the same, of any customer, and no others', async () => {
    const text = 'Since nine the validation API answers every request with 503, all license checks fail.'
    const first = await report('a@example.com', 'Validation API returns 503', text)
    const second = await report('b@example.com', 'API returns 503 on validation', text)
    const third = await report('c@example.com', 'Urgent', 'The validation API answers with 503, license checks fail since nine.')
    await report('d@example.com', 'Invoice for March', 'I need a copy of the invoice.')

    expect((await idsOf(first.id)).sort()).toEqual([second.id, third.id].sort())
    const { items } = await findSimilar(ctx, { ticket: first.id, hours: 1 })
    expect(items[0]).toMatchObject({ id: second.id, customer: { name: expect.any(String) }, isInIncident: false })

    const admin = ctx.actor.id
    await changeTicket(ctx, { ticket: second.id, version: 99, assigneeId: admin })
    const support = desk.ctx('production', await anAgent(desk, 'support_agent'))
    expect(await idsOf(first.id, support)).toEqual([third.id])
    expect(await idsOf(first.id, { ...ctx, now: () => new Date(Date.now() + 48 * 3_600_000) })).toEqual([])
    await expect(idsOf(first.id, desk.ctx('staging', ctx.actor))).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('are not those that were merged', async () => {
    const [one, two, three] = await Promise.all(
      ['1', '2', '3'].map(() => report('e@example.com', 'Dongle is not recognised on boot', 'See above')),
    )
    expect(await idsOf(String(one?.id))).toHaveLength(2)
    await mergeTickets(ctx, { ticket: String(two?.id), sources: [String(three?.id)] })
    expect(await idsOf(String(one?.id))).toEqual([two?.id])
  })
})
