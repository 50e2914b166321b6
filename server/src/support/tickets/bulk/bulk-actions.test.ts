import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { changeTicket } from '../change-ticket.ts'
import { readTicket } from '../read-ticket.ts'
import { exportTickets } from './export-tickets.ts'
import { runBulkActionReaction } from './run-bulk-action.reaction.ts'
import { runBulkAction } from './run-bulk-action.ts'
import { StartBulkAction, startBulkAction } from './start-bulk-action.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const start = (by: Ctx, input: unknown) => startBulkAction(by, StartBulkAction.parse(input))
const some = async (count: number) => {
  const ids = []
  for (let n = 0; n < count; n++) ids.push((await aTicket(ctx)).id)
  return ids
}

describe('changing many tickets', () => {
  test('changes each, and names those that were refused with the reason, nothing of them done', async () => {
    const [first = '', closed = '', third = ''] = await some(3)
    await changeTicket(ctx, { ticket: closed, version: 1, status: 'closed' })

    const action = await start(ctx, {
      selection: { tickets: [first, closed, third] },
      change: { status: 'waiting', priority: 'high', addTags: ['outage'] },
    })

    expect(action).toMatchObject({ total: 3, done: 3, finishedAt: expect.any(Date) })
    expect(action.failures).toMatchObject([{ key: expect.stringMatching(/^TICK-/), code: 'move_not_allowed' }])
    for (const id of [first, third]) {
      expect(await readTicket(ctx, id)).toMatchObject({ status: 'waiting', priority: 'high', tags: ['outage'] })
    }
    expect(await readTicket(ctx, closed)).toMatchObject({ status: 'closed', priority: 'normal', tags: [] })
  })

  test('answers each customer on their own ticket', async () => {
    const mine = await aTicket(ctx, { customer: { email: 'ida@example.com', name: 'Ida Lund' } })
    const other = await aTicket(ctx, { customer: { email: 'omar@example.com', name: 'Omar Haddad' } })
    await start(ctx, {
      selection: { tickets: [mine.id, other.id] },
      change: { reply: { html: '<p>Version 4.2 is out.</p>', afterwards: 'resolve' } },
    })
    const mails = await ctx.db
      .selectFrom('outboundMails')
      .select(['toAddresses', 'ccAddresses'])
      .where('threadId', 'in', [mine.id, other.id])
      .execute()
    expect(mails.map(({ toAddresses }) => toAddresses).sort()).toEqual([['ida@example.com'], ['omar@example.com']])
    expect(mails.every(({ ccAddresses }) => ccAddresses.length === 0)).toBe(true)
    expect(await readTicket(ctx, mine.id)).toMatchObject({ status: 'resolved', messageCount: 2 })
  })

  test('of all that a list shows takes what the agent sees, no more', async () => {
    const agent = await anAgent(desk, 'support_agent')
    const theirs = desk.ctx('production', agent)
    const { id: taken } = await aTicket(ctx, { subject: 'Bulk of the seen', assigneeId: ctx.actor.id })
    const { id: free } = await aTicket(ctx, { subject: 'Bulk of the seen' })

    const action = await start(theirs, { selection: { filter: { q: 'Bulk seen' } }, change: { priority: 'critical' } })
    expect(action).toMatchObject({ total: 1, failures: [] })
    expect((await readTicket(ctx, free)).priority).toBe('critical')
    expect((await readTicket(ctx, taken)).priority).toBe('normal')

    const refused = await start(theirs, { selection: { tickets: [taken] }, change: { priority: 'critical' } })
    expect(refused.failures).toMatchObject([{ key: null, code: 'not_found' }])
  })

  test('is refused for a developer, ticket by ticket', async () => {
    const developer = desk.ctx('production', await anAgent(desk, 'developer'))
    const { id } = await aTicket(ctx, { assigneeId: developer.actor.id })
    const { failures } = await start(developer, { selection: { tickets: [id] }, change: { priority: 'low' } })
    expect(failures).toMatchObject([{ code: 'bulk_not_allowed' }])
  })

  test('above a hundred is done by the job, once, even if it runs twice and at once', async () => {
    const ids = await some(101)
    const { id, done } = await start(ctx, { selection: { tickets: ids }, change: { reply: { html: '<p>Fixed.</p>' } } })
    expect(done).toBe(0)

    const happening = { id, name: 'bulk_action.started', environment: 'production', subjectId: id, payload: { bulkActionId: id } }
    const system = desk.ctx('production')
    await Promise.all([
      runBulkActionReaction.run(system, happening),
      runBulkActionReaction.run(system, happening),
      runBulkAction(ctx, { id }),
    ])

    expect(await runBulkAction(ctx, { id })).toMatchObject({ total: 101, done: 101, failures: [], finishedAt: expect.any(Date) })
    const replies = await ctx.db
      .selectFrom('messages')
      .select((eb) => ['ticketId', eb.fn.countAll<number>().as('count')])
      .where('ticketId', 'in', ids)
      .where('kind', '=', 'reply')
      .groupBy('ticketId')
      .execute()
    expect(replies).toHaveLength(101)
    expect(replies.every(({ count }) => Number(count) === 1)).toBe(true)
  })
})

describe('exporting tickets', () => {
  test('writes what is seen, and nothing that a spreadsheet would run', async () => {
    const { id } = await aTicket(ctx, {
      subject: '=HYPERLINK("http://evil.example","x"), "quoted"',
      customer: { email: 'ida@example.com' },
    })
    const csv = await text(exportTickets(ctx, { tickets: [id] }))
    const [head, row] = csv.split('\r\n')
    expect(head).toBe('\uFEFFTicket #,Subject,Customer,Email,Status,Priority,Assigned To,Category,Tags,Created,Last Updated')
    expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""x""), ""quoted"""`)

    const stranger = desk.ctx('production', await anAgent(desk, 'developer'))
    expect((await text(exportTickets(stranger, { tickets: [id] }))).split('\r\n')).toHaveLength(2)
  })
})
