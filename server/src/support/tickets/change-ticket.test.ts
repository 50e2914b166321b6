import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { listCategories } from '../categories/list-categories.ts'
import { changeTicket } from './change-ticket.ts'
import { readTicket } from './read-ticket.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const eventsOf = (id: string) =>
  ctx.db
    .selectFrom('events')
    .select(['name', 'payload', 'actorName'])
    .where('subjectId', '=', id)
    .where('name', '!=', 'ticket.created')
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()

describe('changing a ticket', () => {
  test('tells who changed what from what to what', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'in_progress', priority: 'critical' })

    expect(await eventsOf(id)).toEqual([
      { name: 'ticket.status_changed', actorName: 'Ines Carvalho', payload: { from: 'open', to: 'in_progress', cause: 'agent' } },
      { name: 'ticket.priority_changed', actorName: 'Ines Carvalho', payload: { from: 'normal', to: 'critical' } },
    ])
  })

  test('to what it is already leaves no trace', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'open', priority: 'normal', assigneeId: null })
    expect(await eventsOf(id)).toEqual([])
    expect(await readTicket(ctx, id)).toMatchObject({ version: 1 })
  })

  test('of twenty who take it at once, one gets it and the others learn who', async () => {
    const { id } = await aTicket(ctx)
    const agents = await Promise.all(Array.from({ length: 20 }, () => anAgent(desk)))

    const outcomes = await Promise.allSettled(
      agents.map((agent) => changeTicket(desk.ctx('production', agent), { ticket: id, version: 1, assigneeId: agent.id })),
    )

    const winner = agents[outcomes.findIndex(({ status }) => status === 'fulfilled')]
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readTicket(ctx, id)).toMatchObject({ assignee: { id: winner?.id } })
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue
      expect(outcome.reason).toMatchObject({
        code: 'stale_version',
        facts: { changes: [{ field: 'assigneeId', to: { id: winner?.id }, by: { name: winner?.name } }], current: { version: 2 } },
      })
    }
  })

  test('of different fields does not disturb each other', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, priority: 'high' })
    await changeTicket(ctx, { ticket: id, version: 1, status: 'in_progress' })
    expect(await readTicket(ctx, id)).toMatchObject({ priority: 'high', status: 'in_progress' })
  })

  test('a move that is not offered is refused with those that are', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })

    await expect(changeTicket(ctx, { ticket: id, version: 2, status: 'waiting' })).rejects.toMatchObject({
      refusal: 'conflict',
      facts: { allowed: ['open', 'closed'] },
    })
    expect(await readTicket(ctx, id)).toMatchObject({ status: 'resolved', moves: ['open', 'closed'] })
  })

  test('the wait ends with the matter and goes on when it opens again', async () => {
    const { id } = await aTicket(ctx)
    const { awaitingReplySince } = await readTicket(ctx, id)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
    expect(await readTicket(ctx, id)).toMatchObject({ awaitingReplySince: null })

    await changeTicket(ctx, { ticket: id, version: 2, status: 'open' })
    expect(await readTicket(ctx, id)).toMatchObject({ awaitingReplySince })
  })

  test('a Developer takes it, and gives it to nobody else', async () => {
    const technical = (await listCategories(ctx)).find(({ isTechnical }) => isTechnical)
    const { id } = await aTicket(ctx, { categoryId: technical?.id })
    const developer = await anAgent(desk, 'developer')
    const other = await anAgent(desk)
    const theirs = desk.ctx('production', developer)

    await expect(changeTicket(theirs, { ticket: id, version: 1, assigneeId: other.id })).rejects.toMatchObject({
      code: 'ticket_assign_not_allowed',
    })
    await changeTicket(theirs, { ticket: id, version: 1, assigneeId: developer.id })
    expect(await readTicket(ctx, id)).toMatchObject({ assignee: { id: developer.id } })
  })

  test('moved out of their categories, it is gone for a Developer', async () => {
    const categories = await listCategories(ctx)
    const id = (await aTicket(ctx, { categoryId: categories.find(({ isTechnical }) => isTechnical)?.id })).id
    const theirs = desk.ctx('production', await anAgent(desk, 'developer'))
    expect(await readTicket(theirs, id)).toMatchObject({ id })

    await changeTicket(ctx, { ticket: id, version: 1, categoryId: categories.find(({ key }) => key === 'billing')?.id ?? null })

    await expect(changeTicket(theirs, { ticket: id, version: 2, status: 'closed' })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('an agent who was deactivated gets no ticket', async () => {
    const { id } = await aTicket(ctx)
    const gone = await anAgent(desk)
    await ctx.db.updateTable('agents').set({ isActive: false }).where('id', '=', gone.id).execute()
    await expect(changeTicket(ctx, { ticket: id, version: 1, assigneeId: gone.id })).rejects.toMatchObject({ refusal: 'not_found' })
  })
})
