import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { addNote } from '../add-note.ts'
import { changeTicket } from '../change-ticket.ts'
import { findTicketFile } from '../conversation/find-ticket-file.ts'
import { readTicket } from '../read-ticket.ts'
import { mergeTickets } from './merge-tickets.ts'
import { previewMerge } from './preview-merge.ts'
import { undoMerge } from './undo-merge.ts'

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

const merge = (primary: string, sources: string[], as: Ctx = ctx) => mergeTickets(as, { ticket: primary, sources })
const note = (id: string, html: string, mentions: string[] = []) => addNote(ctx, { ticket: id, html, attachmentIds: [], mentions })
const keyOf = ({ number }: { number: number }) => `TICK-${number}`
const mailsOf = (id: string) => ctx.db.selectFrom('outboundMails').select('id').where('threadId', '=', id).execute()
const asItIs = (id: string) => readTicket(ctx, id, { asIs: true })

async function textsOf(ref: string, asIs = false) {
  const { timeline } = await readTicket(ctx, ref, { asIs })
  return timeline.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []))
}

async function twoTickets() {
  const first = await aTicket(ctx, { html: '<p>one</p>' })
  const second = await aTicket(ctx, { html: '<p>two</p>', priority: 'critical' })
  await note(first.id, '<p>three</p>')
  await note(second.id, '<p>four</p>')
  return { first, second }
}

describe('merging a ticket into another', () => {
  test('makes one conversation in the order it was written, and every entry keeps the number it came from', async () => {
    const { first, second } = await twoTickets()
    await merge(first.id, [second.id])

    const { timeline, merge: state, ...ticket } = await readTicket(ctx, first.id)
    const messages = timeline.flatMap((entry) => (entry.type === 'message' ? [[entry.text, entry.origin?.key ?? null]] : []))
    expect(messages).toEqual([
      ['one', null],
      ['two', keyOf(second)],
      ['three', null],
      ['four', keyOf(second)],
    ])
    expect(timeline.map(({ position }) => position)).toEqual([...new Set(timeline.map(({ position }) => position))].sort((a, b) => a - b))
    expect(ticket).toMatchObject({ key: keyOf(first), priority: 'critical', messageCount: 4, status: 'open' })
    expect(state.sources).toMatchObject([{ key: keyOf(second), canUndo: true }])
    expect(timeline.filter((entry) => entry.type === 'event' && entry.name === 'ticket.merged')).toMatchObject([
      { actor: { name: 'Ines Carvalho' }, data: { sources: [{ key: keyOf(second) }] } },
    ])
  })

  test('closes it, keeps it to be read only, and says where it went', async () => {
    const { first, second } = await twoTickets()
    await merge(first.id, [second.id])

    const source = await asItIs(second.id)
    expect(source).toMatchObject({ key: keyOf(second), status: 'closed', moves: [], mergedIntoId: first.id, awaitingReplySince: null })
    expect(source.merge.into).toMatchObject({ key: keyOf(first), byName: 'Ines Carvalho', canUndo: true })
    expect(Object.entries(source.abilities).filter(([name, may]) => may && name !== 'readOriginalMail')).toEqual([])
    await expect(changeTicket(ctx, { ticket: second.id, version: 99, status: 'open' })).rejects.toMatchObject({
      code: 'ticket_merged',
      facts: { into: keyOf(first) },
    })
  })

  test('leads its number and id to the other for ever, through any chain', async () => {
    const tickets = []
    for (const n of [1, 2, 3, 4, 5]) tickets.push(await aTicket(ctx, { html: `<p>chain ${n}</p>` }))
    for (const [n, ticket] of tickets.entries()) if (tickets[n + 1]) await merge(String(tickets[n + 1]?.id), [ticket.id])

    const last = tickets[4]
    for (const { id, number } of tickets) {
      for (const ref of [id, `TICK-${number}`, String(number)]) expect(await readTicket(ctx, ref)).toMatchObject({ id: last?.id })
    }
    const answer = await note(String(tickets[0]?.id), '<p>to the first</p>')
    expect(answer.ticketId).toBe(last?.id)
    const { timeline } = await readTicket(ctx, String(last?.id))
    const origins = timeline.flatMap((entry) => (entry.type === 'message' ? [entry.origin?.key ?? null] : []))
    expect(origins).toEqual([...tickets.slice(0, 4).map(keyOf), null, null])
  })

  test('mails nobody and adds no recipient', async () => {
    const { first, second } = await twoTickets()
    await merge(first.id, [second.id])
    expect([...(await mailsOf(first.id)), ...(await mailsOf(second.id))]).toEqual([])
    expect(await readTicket(ctx, first.id)).toMatchObject({ customer: { email: 'ida@example.com' } })
  })

  test('lets those read on who were mentioned in it, until it is undone', async () => {
    const owner = { assigneeId: agent.id }
    const [first, second] = [await aTicket(ctx, owner), await aTicket(ctx, owner)]
    const developer = await anAgent(desk, 'developer')
    await note(second.id, '<p>Look.</p>', [developer.id])
    const theirs = desk.ctx('production', developer)

    await merge(first.id, [second.id])
    expect(await readTicket(theirs, keyOf(second))).toMatchObject({ id: first.id })

    await undoMerge(ctx, { ticket: second.id })
    await expect(readTicket(theirs, first.id)).rejects.toMatchObject({ refusal: 'not_found' })
    expect(await readTicket(theirs, second.id)).toMatchObject({ id: second.id })
  })

  test('leaves to be read what a reader had not read', async () => {
    const { first, second } = await twoTickets()
    const reader = desk.ctx('production', await anAgent(desk))
    const { lastPosition } = await readTicket(ctx, first.id)
    await ctx.db
      .insertInto('ticketReads')
      .values({ ticketId: first.id, agentId: String(reader.actor.id), position: lastPosition })
      .execute()
    expect(await readTicket(reader, first.id)).toMatchObject({ isUnread: false })

    await merge(first.id, [second.id])
    const { readPosition, timeline, isUnread } = await readTicket(reader, first.id)
    const unread = timeline.filter((entry) => entry.type === 'message' && entry.position > readPosition)
    expect(isUnread).toBe(true)
    expect(unread[0]).toMatchObject({ text: 'two' })
  })

  test('is refused for tickets of different customers, and an incident is offered', async () => {
    const mine = await aTicket(ctx)
    const other = await aTicket(ctx, { customer: { email: 'lars@example.com' } })
    const refusal = { code: 'different_customers', facts: { instead: 'incident' } }
    await expect(merge(mine.id, [other.id])).rejects.toMatchObject(refusal)
    await expect(previewMerge(ctx, { ticket: mine.id, sources: [other.id] })).rejects.toMatchObject(refusal)
    expect(await textsOf(other.id)).toEqual(['It says error 302.'])
  })

  test.each([
    ['into itself', async () => (await aTicket(ctx)).id, { code: 'invalid_input' }],
    ['when it was merged already', async () => mergedTicket(), { code: 'ticket_merged' }],
    ['that is not there', async () => 'TICK-999999', { refusal: 'not_found' }],
  ])('%s is refused', async (what, source, expected) => {
    const ref = await source()
    const primary = what === 'into itself' ? ref : (await aTicket(ctx)).id
    await expect(merge(primary, [ref])).rejects.toMatchObject(expected)
  })

  test('is not for developers, nor for what an agent does not see, nor across environments', async () => {
    const { first, second } = await twoTickets()
    const developer = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(merge(first.id, [second.id], developer)).rejects.toMatchObject({ code: 'ticket_merge_not_allowed' })

    await changeTicket(ctx, { ticket: second.id, version: 99, assigneeId: agent.id })
    const support = desk.ctx('production', await anAgent(desk, 'support_agent'))
    await expect(merge(first.id, [second.id], support)).rejects.toMatchObject({ refusal: 'not_found' })
    await expect(merge(first.id, [second.id], desk.ctx('staging', agent))).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('does nothing when its last step fails', async () => {
    const { first, second } = await twoTickets()
    const broken: Ctx = { ...ctx, outbox: () => Promise.reject(new Error('The queue is down')) }
    await expect(merge(first.id, [second.id], broken)).rejects.toThrow('The queue is down')
    expect(await textsOf(first.id)).toEqual(['one', 'three'])
    expect(await textsOf(second.id, true)).toEqual(['two', 'four'])
  })

  test('says before what it would do', async () => {
    const { first, second } = await twoTickets()
    expect(await previewMerge(ctx, { ticket: first.id, sources: [keyOf(second)] })).toMatchObject({
      primary: { key: keyOf(first) },
      sources: [{ key: keyOf(second), messageCount: 2 }],
      messagesMoved: 2,
      filesMoved: 0,
      priority: { from: 'normal', to: 'critical' },
      recipient: 'ida@example.com',
    })
    expect(await textsOf(second.id)).toEqual(['two', 'four'])
  })

  test('takes the files along, also by their old address', async () => {
    const { first, second } = await twoTickets()
    const id = await fileOn(second.id)
    await merge(first.id, [second.id])
    for (const ticket of [first.id, second.id, keyOf(second)])
      expect(await findTicketFile(ctx, { ticket, attachment: id })).toMatchObject({ name: 'app.log' })
  })
})

async function mergedTicket() {
  const { first, second } = await twoTickets()
  await merge(first.id, [second.id])
  return second.id
}

async function fileOn(ticketId: string) {
  const { id } = await storeAttachment(ctx, { name: 'app.log', content: Buffer.from('A log.'), uploadedBy: agent.id })
  await addNote(ctx, { ticket: ticketId, html: '<p>With a file.</p>', attachmentIds: [id], mentions: [] })
  return id
}

describe('undoing a merge', () => {
  test('brings back exactly what moved, as it was; what was written since stays', async () => {
    const { first, second } = await twoTickets()
    const [before, primary] = [await asItIs(second.id), await asItIs(first.id)]
    await merge(first.id, [second.id])
    await note(keyOf(second), '<p>five</p>')

    await undoMerge(ctx, { ticket: second.id })

    expect(await textsOf(first.id)).toEqual(['one', 'three', 'five'])
    expect(await textsOf(second.id)).toEqual(['two', 'four'])
    const after = await readTicket(ctx, second.id)
    for (const field of ['status', 'priority', 'awaitingReplySince', 'messageCount', 'hasAttachments', 'assignee', 'abilities'] as const)
      expect(after[field], field).toEqual(before[field])
    expect(after.timeline.slice(0, before.timeline.length)).toEqual(before.timeline)
    expect(await readTicket(ctx, first.id)).toMatchObject({ priority: primary.priority, messageCount: 3 })
    for (const id of [first.id, second.id])
      expect((await readTicket(ctx, id)).timeline.at(-1)).toMatchObject({
        name: 'ticket.merge_undone',
        actor: { name: 'Ines Carvalho' },
      })
  })

  test('of the middle of a chain has to wait for the end of it', async () => {
    const [a, b, c] = [await aTicket(ctx, { html: '<p>a</p>' }), await aTicket(ctx, { html: '<p>b</p>' }), await aTicket(ctx)]
    await merge(b.id, [a.id])
    await merge(c.id, [b.id])
    await expect(undoMerge(ctx, { ticket: a.id })).rejects.toMatchObject({ code: 'ticket_merged', facts: { into: keyOf(c) } })

    await undoMerge(ctx, { ticket: b.id })
    expect(await textsOf(a.id)).toEqual(['a', 'b'])
    await undoMerge(ctx, { ticket: a.id })
    expect([await textsOf(a.id), await textsOf(b.id)]).toEqual([['a'], ['b']])
  })

  test('can be followed by merging again', async () => {
    const { first, second } = await twoTickets()
    await merge(first.id, [second.id])
    await undoMerge(ctx, { ticket: second.id })
    await merge(second.id, [first.id])
    expect(await textsOf(keyOf(first))).toEqual(['one', 'two', 'three', 'four'])
  })

  test('is refused after thirty days, twice, and to those who may not merge', async () => {
    const { first, second } = await twoTickets()
    await merge(first.id, [second.id])
    const later = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000)
    await expect(undoMerge({ ...ctx, now: () => later }, { ticket: second.id })).rejects.toMatchObject({ code: 'undo_too_late' })
    const developer = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(undoMerge(developer, { ticket: second.id })).rejects.toMatchObject({ code: 'ticket_merge_not_allowed' })
    await undoMerge(ctx, { ticket: second.id })
    await expect(undoMerge(ctx, { ticket: second.id })).rejects.toMatchObject({ code: 'not_merged' })
  })
})
