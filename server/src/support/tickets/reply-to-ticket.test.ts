import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { addNote } from './add-note.ts'
import { changeTicket } from './change-ticket.ts'
import { readTimeline } from './conversation/read-timeline.ts'
import { readTicket } from './read-ticket.ts'
import { replyToTicket } from './reply-to-ticket.ts'

let desk: BareDesk
let agent: Agent
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  agent = await anAgent(desk, 'admin', 'Ines Carvalho')
  ctx = desk.ctx('production', agent)
})
afterAll(() => desk.stop())

const reply = (as: Ctx, ticket: string, input: Partial<Parameters<typeof replyToTicket>[1]> = {}) =>
  replyToTicket(as, { ticket, html: '<p>Try version 4.2.</p>', attachmentIds: [], cc: [], afterwards: 'keep', force: false, ...input })
const note = (as: Ctx, ticket: string, html: string, mentions: string[] = []) => addNote(as, { ticket, html, attachmentIds: [], mentions })
const mailsOf = (id: string) => ctx.db.selectFrom('outboundMails').selectAll().where('threadId', '=', id).orderBy('sequence').execute()

describe('replying to a ticket', () => {
  test('ends the wait, makes the writer its owner, and queues the mail', async () => {
    const { id, number } = await aTicket(ctx)
    await reply(ctx, id, { afterwards: 'waiting' })

    expect(await readTicket(ctx, id)).toMatchObject({ status: 'waiting', awaitingReplySince: null, assignee: { id: agent.id } })
    expect(await mailsOf(id)).toMatchObject([
      {
        state: 'queued',
        toAddresses: ['ida@example.com'],
        subject: `Re: [TICK-${number}] Activation fails on the new laptop`,
        fromName: 'Ines Carvalho',
        isAutomatic: false,
      },
    ])
  })

  test('keeps the status when asked to', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'in_progress' })
    await reply(ctx, id)
    expect(await readTicket(ctx, id)).toMatchObject({ status: 'in_progress', awaitingReplySince: null })
  })

  test('and its mail exist together or not at all', async () => {
    const { id } = await aTicket(ctx)
    const broken: Ctx = { ...ctx, outbox: () => Promise.reject(new Error('The queue is down')) }

    await expect(reply(broken, id, { afterwards: 'resolve' })).rejects.toThrow('The queue is down')

    expect(await readTicket(ctx, id)).toMatchObject({ status: 'open', assignee: null, messageCount: 1 })
    expect(await mailsOf(id)).toEqual([])
  })

  test('a ticket of Production does not exist in Staging', async () => {
    const { id } = await aTicket(ctx)
    await expect(reply(desk.ctx('staging', agent), id)).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test("a Support Agent finds no ticket of a colleague's", async () => {
    const { id } = await aTicket(ctx, { assigneeId: agent.id })
    const stranger = desk.ctx('production', await anAgent(desk, 'support_agent'))
    await expect(reply(stranger, id)).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('stops once when something arrived that the writer has not seen', async () => {
    const { id } = await aTicket(ctx)
    const colleague = desk.ctx('production', await anAgent(desk))
    const { position } = await reply(colleague, id, { html: '<p>I am on it.</p>' })

    await expect(reply(ctx, id, { seen: 2 })).rejects.toMatchObject({ code: 'new_messages', facts: { messages: [{ position }] } })
    await expect(reply(ctx, id, { seen: 2, force: true })).resolves.toMatchObject({ position: expect.any(Number) })
  })

  test('cannot wait for the customer of a closed ticket', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'closed' })
    await expect(reply(ctx, id, { afterwards: 'waiting' })).rejects.toMatchObject({
      code: 'move_not_allowed',
      facts: { allowed: ['open'] },
    })
  })

  test('without a word is refused', async () => {
    const { id } = await aTicket(ctx)
    await expect(reply(ctx, id, { html: '<p> </p>' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('twenty replies, twenty moves and five owners at once all take effect in one order', async () => {
    const { id } = await aTicket(ctx)
    const others = await Promise.all(Array.from({ length: 5 }, () => anAgent(desk)))
    const now = async () => (await readTicket(ctx, id)).version

    const work = [
      ...Array.from({ length: 20 }, (_, n) => reply(ctx, id, { html: `<p>Reply ${n}</p>` })),
      ...Array.from({ length: 20 }, async (_, n) =>
        changeTicket(ctx, { ticket: id, version: await now(), status: n % 2 ? 'open' : 'in_progress' }),
      ),
      ...others.map(async (other) => changeTicket(ctx, { ticket: id, version: await now(), assigneeId: other.id })),
    ]
    const outcomes = await Promise.allSettled(work)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'stale_version' })

    const { items } = await readTimeline(ctx, { ticket: id })
    const events = await ctx.db
      .selectFrom('events')
      .select(['name', 'position', 'payload', 'subjectVersion'])
      .where('subjectId', '=', id)
      .orderBy('position')
      .execute()
    const positions = await ctx.db.selectFrom('messages').select('position').where('ticketId', '=', id).execute()
    const taken = [...events.flatMap(({ position }) => position ?? []), ...positions.map(({ position }) => position)].sort((a, b) => a - b)
    const ticket = await readTicket(ctx, id)

    expect(items.length).toBeGreaterThan(20)
    expect(taken).toEqual(Array.from({ length: taken.length }, (_, n) => n + 1))
    expect(positions).toHaveLength(21)
    expect(ticket.version).toBe(new Set(events.map(({ subjectVersion }) => subjectVersion)).size)
    const moves = events
      .filter(({ name }) => name === 'ticket.status_changed')
      .map(({ payload }) => payload as { from: string; to: string })
    for (const [n, move] of moves.entries()) {
      expect(move.from).not.toBe(move.to)
      expect(move.from).toBe(moves[n - 1]?.to ?? 'open')
    }
    expect(ticket.status).toBe(moves.at(-1)?.to ?? 'open')
  })
})

describe('a note', () => {
  test('leaves no trace where a customer can look', async () => {
    const canary = 'CANARY-7f31'
    const { id } = await aTicket(ctx, { customer: { email: 'lars@example.com' } })
    await note(ctx, id, `<p>${canary}: they do not pay.</p>`)
    await reply(ctx, id)

    const { customer } = await readTicket(ctx, id)
    const theirs = desk.ctx('production', { kind: 'customer', id: customer.id, name: 'Lars' })
    expect(JSON.stringify(await readTimeline(theirs, { ticket: id }))).not.toContain(canary)
    expect(JSON.stringify(await mailsOf(id))).not.toContain(canary)
    expect((await readTimeline(ctx, { ticket: id })).items).toContainEqual(expect.objectContaining({ kind: 'note' }))
  })

  test('stops no clock and takes no ownership', async () => {
    const { id } = await aTicket(ctx)
    await note(ctx, id, '<p>Seen this before.</p>')
    expect(await readTicket(ctx, id)).toMatchObject({ assignee: null, awaitingReplySince: expect.any(Date) })
  })

  test('lets those read on who are mentioned in it', async () => {
    const { id } = await aTicket(ctx, { assigneeId: agent.id })
    const developer = await anAgent(desk, 'developer')
    const theirs = desk.ctx('production', developer)
    await expect(readTicket(theirs, id)).rejects.toMatchObject({ refusal: 'not_found' })

    await note(ctx, id, '<p>What do you think?</p>', [developer.id])

    expect(await readTicket(theirs, id)).toMatchObject({ id })
  })
})
