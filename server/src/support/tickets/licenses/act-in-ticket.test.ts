import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { activateLicense } from '#licensing/activations/activate-license.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { createLicense } from '#licensing/licenses/create-license.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { readTicket } from '../read-ticket.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { actInTicket } from './act-in-ticket.ts'
import { decideInTicket } from './decide-in-ticket.ts'
import { noteWorkedLicense } from './note-worked-license.ts'
import { readTicketLicense } from './read-ticket-license.ts'
import { readTicketLicenses } from './read-ticket-licenses.ts'
import { undoInTicket } from './undo-in-ticket.ts'
import { watchHelpedLicenses } from './watch-helped-licenses.ts'

let desk: BareDesk
let admin: Ctx
let agent: Ctx
let productId: string
let customerId: string
let ticket: string
let license: string

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  admin = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
  agent = desk.ctx('production', await anAgent(desk, 'support_agent', 'Tomasz Wilk'))
  productId = (await createProduct(admin, { name: 'Contour Pro', code: 'PRO' })).id
  customerId = (await matchCustomer(admin, { email: 'ida@example.com', name: 'Ida Lund' })).id
})
afterAll(() => desk.stop())
beforeEach(async () => {
  ticket = (await aTicket(admin)).id
  const expiresAt = new Date(Date.now() + 10 * day)
  license = (await createLicense(admin, { productId, customerId, activationLimit: 5, expiresAt })).id
})

const day = 86_400_000
const reason = 'New workstations'
const raise = (ctx: Ctx, activationLimit: number, more: { from?: number; mayAsk?: boolean; until?: Date } = {}) => {
  const { mayAsk = false, ...rest } = more
  return actInTicket(ctx, { ticket, license, reason, mayAsk, wanted: { kind: 'raise_limit', activationLimit, until: null, ...rest } })
}
const use = (...machines: number[]) =>
  Promise.all(machines.map((n) => activateLicense(admin, { licenseId: license, identifier: `m-${n}` })))
const detail = async () => (await readTicketLicense(admin, { ticket, license })).license
const eventsOf = async () => (await readTicket(admin, ticket)).timeline.flatMap((entry) => (entry.type === 'event' ? entry.name : []))

describe('raising a limit in a ticket', () => {
  test('is written into both histories, with the reason', async () => {
    await raise(agent, 10)
    const read = await readTicketLicense(admin, { ticket, license })
    expect(read.license).toMatchObject({ activationLimit: 10 })
    expect(read.history[0]).toMatchObject({
      kind: 'raise_limit',
      before: { activationLimit: 5 },
      after: { activationLimit: 10 },
      reason,
      by: 'Tomasz Wilk',
      ticket: expect.stringMatching(/^TICK-/),
    })
    expect(await eventsOf()).toContain('ticket.license_acted')
  })

  test('until a date goes back to the limit of before', async () => {
    await raise(agent, 10, { until: new Date(Date.now() + 14 * day) })
    expect(await detail()).toMatchObject({ activationLimit: 10, limitAfterwards: 5, limitUntil: expect.any(Date) })
  })

  test('beyond twice its size is refused, small steps add up, and it can be asked for', async () => {
    await expect(raise(agent, 11)).rejects.toMatchObject({ code: 'beyond_your_bounds' })
    await raise(agent, 10)
    await expect(raise(agent, 20)).rejects.toMatchObject({ code: 'beyond_your_bounds' })

    const { actionId, state } = await raise(agent, 20, { mayAsk: true })
    expect(state).toBe('requested')
    expect(await detail()).toMatchObject({ activationLimit: 10 })
    await expect(decideInTicket(agent, { ticket, action: actionId, isApproved: true })).rejects.toMatchObject({ refusal: 'forbidden' })
    await decideInTicket(admin, { ticket, action: actionId, isApproved: true })
    expect(await detail()).toMatchObject({ activationLimit: 20 })
    await expect(decideInTicket(admin, { ticket, action: actionId, isApproved: false })).rejects.toMatchObject({ code: 'decided_already' })
    expect(await eventsOf()).toEqual(expect.arrayContaining(['ticket.license_requested', 'ticket.license_decided']))
  })

  test('is nothing for a Developer, nor for a stranger to the ticket, nor in Staging', async () => {
    const developer = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(raise(developer, 6)).rejects.toMatchObject({ refusal: 'not_found' })
    await expect(raise(desk.ctx('staging', admin.actor), 6)).rejects.toMatchObject({ refusal: 'not_found' })
    const olaf = await matchCustomer(admin, { email: 'olaf@example.org', name: 'Olaf' })
    license = (await createLicense(admin, { productId, customerId: olaf.id, activationLimit: 5 })).id
    await expect(raise(admin, 6)).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('by two at once is done by one, and the other learns of it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const from = (await detail()).activationLimit
      const done = await Promise.allSettled([raise(admin, from + 5, { from }), raise(admin, from + 5, { from })])
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'license_changed' })
      expect(await detail()).toMatchObject({ activationLimit: from + 5 })
    }
  })
})

describe('undoing what was done to a license', () => {
  test('brings the limit back', async () => {
    const { actionId } = await raise(agent, 10)
    await undoInTicket(agent, { ticket, action: actionId })
    expect(await detail()).toMatchObject({ activationLimit: 5 })
    await expect(undoInTicket(agent, { ticket, action: actionId })).rejects.toMatchObject({ code: 'not_applied' })
    expect(await eventsOf()).toContain('ticket.license_undone')
  })

  test('is refused after 15 minutes, to a colleague, and when it was changed since', async () => {
    const { actionId } = await raise(admin, 10)
    await expect(undoInTicket(agent, { ticket, action: actionId })).rejects.toMatchObject({ code: 'license_undo_not_allowed' })
    const later: Ctx = { ...admin, now: () => new Date(Date.now() + 16 * 60_000) }
    await expect(undoInTicket(later, { ticket, action: actionId })).rejects.toMatchObject({ code: 'undo_is_over' })
    await raise(admin, 12)
    await expect(undoInTicket(admin, { ticket, action: actionId })).rejects.toMatchObject({ code: 'license_changed' })
  })

  test('never takes the place of a device that came at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      license = (await createLicense(admin, { productId, customerId, activationLimit: 2 })).id
      await use(1, 2)
      const { actionId } = await raise(admin, 3)
      const [undone, [third]] = await Promise.all([
        undoInTicket(admin, { ticket, action: actionId }).then(
          () => 'undone',
          ({ code }) => code,
        ),
        use(3),
      ])
      const { activationLimit, activationsUsed } = await detail()
      expect(activationsUsed).toBeLessThanOrEqual(activationLimit)
      expect([undone, third?.activated]).toEqual(undone === 'undone' ? ['undone', false] : ['already_used', true])
    }
  })

  test('gives devices their places back while there are some', async () => {
    await use(1, 2, 3, 4, 5)
    const { activations } = await readTicketLicense(admin, { ticket, license })
    const wanted = { kind: 'deactivate_devices' as const, activationIds: activations.slice(0, 2).map(({ id }) => id) }
    const first = await actInTicket(agent, { ticket, license, reason, wanted, mayAsk: false })
    expect(await detail()).toMatchObject({ activationsUsed: 3 })
    await undoInTicket(agent, { ticket, action: first.actionId })
    expect(await detail()).toMatchObject({ activationsUsed: 5 })

    const again = await actInTicket(agent, { ticket, license, reason, wanted, mayAsk: false })
    await use(6)
    await expect(undoInTicket(agent, { ticket, action: again.actionId })).rejects.toMatchObject({ code: 'already_used' })
  })
})

describe('the other changes', () => {
  test('extend by up to 30 days, suspend and reinstate when the role is free', async () => {
    const act = (ctx: Ctx, wanted: Parameters<typeof actInTicket>[1]['wanted']) =>
      actInTicket(ctx, { ticket, license, reason, wanted, mayAsk: false })
    await act(agent, { kind: 'extend', expiresAt: new Date(Date.now() + 39 * day) })
    await expect(act(agent, { kind: 'extend', expiresAt: new Date(Date.now() + 60 * day) })).rejects.toMatchObject({
      code: 'beyond_your_bounds',
    })
    await expect(act(agent, { kind: 'suspend' })).rejects.toMatchObject({ code: 'beyond_your_bounds' })
    const { actionId } = await act(admin, { kind: 'suspend' })
    expect(await detail()).toMatchObject({ status: 'suspended' })
    await undoInTicket(admin, { ticket, action: actionId })
    expect(await detail()).toMatchObject({ status: 'assigned' })
  })
})

describe('a reply that brings a change', () => {
  const reply = (ctx: Ctx, html: string, activationLimit?: number) =>
    replyToTicket(ctx, {
      ...{ ticket, html, attachmentIds: [], cc: [], afterwards: 'resolve', force: true },
      ...(activationLimit && { change: { license, reason, wanted: { kind: 'raise_limit', activationLimit, until: null } } }),
    })
  const mails = () => admin.db.selectFrom('outboundMails').select(['html', 'text']).where('threadId', '=', ticket).execute()
  const text = '<p>I raised your limit to {{license.activation_limit}}, {{ license.activations_used }} are in use.</p>'

  test('does all of it, and speaks of the license as it is then', async () => {
    await use(1, 2)
    await reply(agent, text, 10)
    expect(await detail()).toMatchObject({ activationLimit: 10 })
    expect(await readTicket(admin, ticket)).toMatchObject({ status: 'resolved' })
    expect((await mails())[0]?.text).toContain('I raised your limit to 10, 2 are in use.')
    expect((await eventsOf()).slice(-3)).toEqual(['ticket.license_acted', 'ticket.assigned', 'ticket.status_changed'])
  })

  test.each([
    ['a change that is refused', text, 50],
    ['a place that no change fills', text, undefined],
    ['a place that nobody knows', '<p>{{license.colour}}</p>', 10],
  ])('sends nothing for %s', async (_, html, limit) => {
    await expect(reply(agent, html, limit)).rejects.toThrow()
    expect(await mails()).toEqual([])
    expect(await readTicket(admin, ticket)).toMatchObject({ status: 'open', messageCount: 1 })
    expect(await detail()).toMatchObject({ activationLimit: 5 })
  })

  test('changes nothing when its mail cannot be queued', async () => {
    const broken: Ctx = { ...agent, outbox: () => Promise.reject(new Error('The queue is down')) }
    await expect(reply(broken, text, 10)).rejects.toThrow('The queue is down')
    expect(await detail()).toMatchObject({ activationLimit: 5 })
  })
})

describe('a license that was helped', () => {
  test('is told in the ticket when it is used, once', async () => {
    await raise(agent, 10)
    await use(1)
    await noteWorkedLicense(admin, { licenseId: license, identifier: 'm-1' })
    await noteWorkedLicense(admin, { licenseId: license, identifier: 'm-1' })
    expect((await eventsOf()).filter((name) => name === 'ticket.license_worked')).toHaveLength(1)
    expect((await readTicketLicenses(admin, { ticket })).actions[0]).toMatchObject({ workedAt: expect.any(Date), isUnproven: false })
  })

  test('and that nobody used for a day is flagged, once, and waits for us again', async () => {
    await raise(agent, 10)
    await admin.db.updateTable('tickets').set({ awaitingReplySince: null }).where('id', '=', ticket).execute()
    await watchHelpedLicenses(admin)
    expect(await eventsOf()).not.toContain('ticket.license_unproven')

    const tomorrow: Ctx = { ...admin, now: () => new Date(Date.now() + 25 * 3_600_000) }
    await watchHelpedLicenses(tomorrow)
    await watchHelpedLicenses(tomorrow)
    expect((await eventsOf()).filter((name) => name === 'ticket.license_unproven')).toHaveLength(1)
    expect((await readTicketLicenses(admin, { ticket })).actions[0]).toMatchObject({ isUnproven: true })
    expect((await readTicket(admin, ticket)).awaitingReplySince).not.toBeNull()
  })
})
