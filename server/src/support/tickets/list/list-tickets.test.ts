import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, furnish } from '#test/people.ts'
import { TicketPriority, TicketStatus } from '../ticket.ts'
import { countTickets } from './count-tickets.ts'
import { TicketSort } from './list-order.ts'
import { ListTickets, listTickets } from './list-tickets.ts'
import type { TicketSummary } from './ticket-summary.ts'

const active = ['open', 'in_progress', 'waiting']

interface Made {
  number: number
  status: TicketStatus
  priority: TicketPriority
  subject: string
  assigneeId: string | null
  awaitingReplySince: Date | null
  isTechnical: boolean
  category: string | null
  customer: string
  hasAttachments: boolean
  tags: string[]
  createdAt: Date
  updatedAt: Date
  mentions: string | null
}

let desk: BareDesk
let agents: { admin: Agent; support: Agent; developer: Agent; newcomer: Agent }
let made: Made[]

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  agents = {
    admin: await anAgent(desk, 'super_admin', 'Zoe Quist'),
    support: await anAgent(desk, 'support_agent', 'bea Moor'),
    developer: await anAgent(desk, 'developer', 'Abe Sand'),
    newcomer: await anAgent(desk, 'support_agent', 'Abe Sand'),
  }
  made = await makeTickets(desk.ctx('production'))
})
afterAll(() => desk.stop())

/** A hundred tickets in which everything that a list is ordered by occurs many times. */
async function makeTickets(ctx: Ctx): Promise<Made[]> {
  const { db } = ctx
  const categories = await db.selectFrom('categories').select(['id', 'key', 'isTechnical']).orderBy('position').execute()
  const names = ['Ida Lund', 'ida lund', 'Bo Sand', 'Åse Dahl', 'Zed']
  const customers = await Promise.all(names.map((name, n) => matchCustomer(ctx, { name, email: `customer${n}@example.com` })))
  const owners = [null, agents.support.id, agents.developer.id, agents.admin.id, null, agents.support.id, agents.admin.id]
  const readers = [agents.support.id, agents.newcomer.id, agents.developer.id]
  const subjects = ['Key lost', 'key lost', 'Activation fails', `${'Very long '.repeat(8)}subject`, 'Invoice for zanzibar']
  const of = <T>(list: readonly T[], n: number) => list[n % list.length] as T

  return Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      const ticket = {
        id: newId(),
        number: 1001 + n,
        subject: of(subjects, n),
        status: of(TicketStatus.options, n * 3),
        priority: of(TicketPriority.options, n * 5),
        categoryId: n % 6 === 5 ? null : of(categories, n).id,
        customerId: of(customers, n * 7).id,
        assigneeId: of(owners, n),
        channel: 'mail',
        createdAt: new Date(Date.UTC(2026, 0, 1 + (n % 9))),
        updatedAt: new Date(Date.UTC(2026, 1, 1 + (n % 4))),
        hasAttachments: n % 3 === 1,
        tags: n % 10 === 0 ? ['vip'] : n % 10 === 3 ? ['wave 2', 'beta'] : [],
        deletedAt: n % 17 === 16 ? new Date() : null,
      }
      const awaitingReplySince = ['open', 'in_progress'].includes(ticket.status) && n % 3 > 0 ? ticket.updatedAt : null
      await db
        .insertInto('tickets')
        .values({ ...ticket, awaitingReplySince })
        .execute()
      const mentions = n % 11 === 3 ? of(readers, n) : null
      if (mentions) await db.insertInto('ticketMentions').values({ ticketId: ticket.id, agentId: mentions }).execute()
      const isTechnical = ticket.categoryId !== null && of(categories, n).isTechnical
      const category = ticket.categoryId && of(categories, n).key
      return { ...ticket, awaitingReplySince, mentions, isTechnical, category, customer: of(names, n * 7) }
    }),
  ).then((tickets) => tickets.filter(({ deletedAt }) => deletedAt === null))
}

function isVisible({ assigneeId, isTechnical, mentions }: Made, { id, role }: Agent): boolean {
  if (role === 'super_admin' || assigneeId === id || mentions === id) return true
  return role === 'support_agent' ? assigneeId === null : isTechnical
}

const as = (agent: Agent) => desk.ctx('production', agent)
const list = (agent: Agent, input: Record<string, unknown> = {}) => listTickets(as(agent), ListTickets.parse(input))
const numbers = (tickets: readonly { number: number }[]) => tickets.map(({ number }) => number).sort()

async function everyPage(agent: Agent, input: Record<string, unknown>): Promise<TicketSummary[]> {
  const items: TicketSummary[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list(agent, { ...input, after: after ?? undefined })
    items.push(...page.items)
    after = page.next
  }
  return items
}

const place = <T>(options: readonly T[], value: T) => options.indexOf(value)
const compared: Record<TicketSort, (ticket: TicketSummary) => string | number> = {
  number: ({ number }) => number,
  subject: ({ subject }) => subject.toLowerCase().slice(0, 60),
  customer: ({ customer }) => customer.name.toLowerCase(),
  status: ({ status }) => place(TicketStatus.options, status),
  priority: ({ priority }) => place(TicketPriority.options, priority),
  assignee: ({ assignee }) => assignee?.name.toLowerCase() ?? '',
  category: ({ category }) => (category ? ['technical', 'billing', 'license', 'feature', 'general'].indexOf(category.key) : -1),
  created: ({ createdAt }) => createdAt.getTime(),
  updated: ({ updatedAt }) => updatedAt.getTime(),
  waiting: ({ awaitingReplySince }) => awaitingReplySince?.getTime() ?? 0,
  urgency: ({ priority, awaitingReplySince }) =>
    (3 - place(TicketPriority.options, priority)) * 1e15 + (awaitingReplySince?.getTime() ?? 9e14),
  relevance: ({ updatedAt }) => updatedAt.getTime(),
}

function hasPlace({ status, awaitingReplySince }: Made, sort: TicketSort): boolean {
  if (sort === 'waiting') return awaitingReplySince !== null
  return sort !== 'urgency' || active.includes(status)
}

const roles = ['admin', 'support', 'developer', 'newcomer'] as const
const cases = roles.flatMap((who) =>
  TicketSort.options.flatMap((sort) => (['asc', 'desc'] as const).map((order) => [who, sort, order] as const)),
)

describe('the list', () => {
  test.each(cases)('of %s by %s, %s, has every ticket once, in order, whatever the pages', async (who, sort, order) => {
    const visible = made.filter((ticket) => isVisible(ticket, agents[who]) && hasPlace(ticket, sort))
    const all = await everyPage(agents[who], { sort, order, limit: 13 })

    expect(numbers(all)).toEqual(numbers(visible))
    const values = all.map(compared[sort])
    const inOrder = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(values).toEqual(order === 'asc' ? inOrder : inOrder.reverse())
    expect((await list(agents[who], { sort, order, limit: 100 })).items.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  })

  test('is empty for who has been given nothing to read', async () => {
    const nobody: Agent = { ...agents.support, permissions: new Set() }
    expect(await list(nobody)).toEqual({ items: [], next: null, matches: [], isNewestOnly: false })
  })

  test('goes on where it was, although tickets before that place have changed', async () => {
    const first = await list(agents.admin, { sort: 'number', order: 'asc', limit: 5 })
    const second = await list(agents.admin, { sort: 'number', order: 'asc', limit: 5, after: first.next })
    expect(second.items[0]?.number).toBeGreaterThan(first.items.at(-1)?.number ?? 0)
  })

  test.each([{ sort: 'updated' }, { sort: 'number', order: 'asc' }, { sort: 'assignee' }])(
    'refuses the cursor of another order',
    async (input) => {
      const { next } = await list(agents.admin, { sort: 'number', order: 'desc', limit: 5 })
      await expect(list(agents.admin, { ...input, after: next })).rejects.toMatchObject({ refusal: 'invalid' })
    },
  )

  test.each([
    'x',
    'bm8',
    '["updated desc"]',
    '["updated desc","2026-01-01 00:00:00+00","x"]',
    '["updated desc","now","1"]',
    '["updated desc",1,2]',
  ])('refuses the cursor %s', async (text) => {
    const after = Buffer.from(text).toString('base64url')
    await expect(list(agents.admin, { sort: 'updated', after })).rejects.toMatchObject({ refusal: 'invalid' })
  })
})

const day = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString()
const filters: [string, Record<string, unknown>, (ticket: Made, me: string) => boolean][] = [
  ['view=needs_response', { view: 'needs_response' }, ({ awaitingReplySince }) => awaitingReplySince !== null],
  ['view=mine', { view: 'mine' }, ({ assigneeId, status }, me) => assigneeId === me && active.includes(status)],
  ['view=unassigned', { view: 'unassigned' }, ({ assigneeId, status }) => assigneeId === null && active.includes(status)],
  ['view=urgent', { view: 'urgent' }, ({ priority, status }) => ['high', 'critical'].includes(priority) && active.includes(status)],
  ['status=closed', { status: 'closed' }, ({ status }) => status === 'closed'],
  ['two statuses', { status: 'open,closed' }, ({ status }) => ['open', 'closed'].includes(status)],
  ['a view and a status that exclude each other', { view: 'urgent', status: 'closed' }, () => false],
  ['assignee=me', { assignee: 'me' }, ({ assigneeId }, me) => assigneeId === me],
  ['two assignees', { assignee: 'me,unassigned' }, ({ assigneeId }, me) => assigneeId === me || assigneeId === null],
  ['two priorities', { priority: 'high,critical' }, ({ priority }) => ['high', 'critical'].includes(priority)],
  ['one category', { category: 'technical' }, ({ category }) => category === 'technical'],
  ['no category or another', { category: 'none,billing' }, ({ category }) => category === null || category === 'billing'],
  ['a category that is not there', { category: 'lost' }, () => false],
  ['customers by their words', { customer: ['dahl', 'zed'] }, ({ customer }) => ['Åse Dahl', 'Zed'].includes(customer)],
  ['customers by their addresses', { customer: ['Customer4@example.com'] }, ({ customer }) => customer === 'Zed'],
  ['nobody named', { customer: '?!' }, () => false],
  ['files', { hasAttachment: 'true' }, ({ hasAttachments }) => hasAttachments],
  ['no files', { hasAttachment: 'false' }, ({ hasAttachments }) => !hasAttachments],
  ['tags', { tag: ['vip', 'wave 2'] }, ({ tags }) => tags.length > 0],
  ['days', { createdFrom: day(3), createdTo: day(5) }, ({ createdAt }) => [3, 4].includes(createdAt.getUTCDate())],
  ['days of activity', { updatedFrom: '2026-02-02T01:00:00+01:00' }, ({ updatedAt }) => updatedAt.getUTCDate() >= 2],
  [
    'everything at once',
    {
      status: 'open,waiting',
      priority: 'low,normal',
      category: 'technical,billing',
      hasAttachment: 'true',
      createdFrom: day(2),
      assignee: 'me,unassigned',
    },
    ({ status, priority, category, hasAttachments, createdAt, assigneeId }, me) =>
      ['open', 'waiting'].includes(status) &&
      ['low', 'normal'].includes(priority) &&
      ['technical', 'billing'].includes(category ?? '') &&
      hasAttachments &&
      createdAt.getUTCDate() >= 2 &&
      [null, me].includes(assigneeId),
  ],
  ['view=mine of nobody', { view: 'mine', assignee: 'unassigned' }, () => false],
]

describe('a filter', () => {
  test.each(roles.flatMap((who) => filters.map(([name, filter, holds]) => [who, name, filter, holds] as const)))(
    'of %s: %s',
    async (who, _, filter, holds) => {
      const agent = agents[who]
      const expected = made.filter((ticket) => isVisible(ticket, agent) && holds(ticket, agent.id))
      for (const sort of ['updated', 'assignee', 'category', 'status']) {
        expect(numbers(await everyPage(agent, { ...filter, sort, limit: 9 }))).toEqual(numbers(expected))
      }
    },
  )

  test.each(roles)('by a colleague shows %s no more than they may see', async (who) => {
    const agent = agents[who]
    const expected = made.filter((ticket) => isVisible(ticket, agent) && ticket.assigneeId === agents.admin.id)
    expect(numbers(await everyPage(agent, { assignee: agents.admin.id, sort: 'assignee' }))).toEqual(numbers(expected))
  })
})

describe('searching', () => {
  const finds: [string, (ticket: Made) => boolean][] = [
    ['zanzibar', ({ subject }) => subject.includes('zanzibar')],
    ['KEY lo', ({ subject }) => subject.toLowerCase() === 'key lost'],
    ['lost zanzibar', () => false],
    ['customer0@example.com', ({ number }) => ((number - 1001) * 7) % 5 === 0],
    ['dahl', ({ number }) => ((number - 1001) * 7) % 5 === 3],
    ['TICK-1004', ({ number }) => number === 1004],
    ['1004', ({ number }) => number === 1004],
    ["'; drop table tickets; --", () => false],
    ['!!&|', () => false],
  ]

  test.each(roles.flatMap((who) => finds.map(([q, holds]) => [who, q, holds] as const)))('%s finds by "%s"', async (who, q, holds) => {
    const expected = made.filter((ticket) => isVisible(ticket, agents[who]) && holds(ticket))
    for (const sort of ['updated', 'assignee'])
      expect(numbers(await everyPage(agents[who], { q, sort, limit: 6 }))).toEqual(numbers(expected))
  })

  test('finds the same when the statistics call the word common', async () => {
    const before = await everyPage(agents.support, { q: 'key', view: 'all' })
    await makeCommon()
    const { environment } = as(agents.support)
    const afresh = { ...as(agents.support), environment: { ...environment } }
    const { items } = await listTickets(afresh, ListTickets.parse({ q: 'key', limit: 100 }))
    expect(numbers(items)).toEqual(numbers(before))
    expect(items.length).toBeGreaterThan(5)
  })

  const makeCommon = () => as(agents.admin).db.executeQuery({ sql: 'analyze ticket_texts', parameters: [] } as never)
})

describe('the counts', () => {
  test.each(roles)('of %s are what they can list', async (who) => {
    const counts = await countTickets(as(agents[who]))
    for (const view of ['needs_response', 'mine', 'unassigned', 'urgent', 'all'] as const) {
      const key = view === 'needs_response' ? 'needsResponse' : view
      expect(counts[key]).toEqual({ count: (await everyPage(agents[who], { view })).length, isCapped: false })
    }
  })
})

test('a customer with a new name stands at its place', async () => {
  const { db } = as(agents.admin)
  await db.updateTable('customers').set({ name: 'Aaron' }).where('email', '=', 'customer4@example.com').execute()
  const { items } = await list(agents.admin, { sort: 'customer', limit: 10 })
  expect(new Set(items.map(({ customer }) => customer.name))).toEqual(new Set(['Aaron']))
})
