import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import { sweepAttachments } from '#attachments/sweep-attachments.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicket } from '../change-ticket.ts'
import { mergeTickets } from '../merge/merge-tickets.ts'
import { readTicket } from '../read-ticket.ts'
import { cancelScheduledReply } from './cancel-scheduled-reply.ts'
import { findDraftedTickets } from './find-drafted-tickets.ts'
import { saveDraft } from './save-draft.ts'
import { scheduleReply } from './schedule-reply.ts'
import { sendDueReplies } from './send-due-replies.ts'

let desk: BareDesk
let agent: Agent
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  agent = await anAgent(desk, 'support_agent', 'Ines Carvalho')
  ctx = desk.ctx('production', agent)
})
afterAll(() => desk.stop())

const hour = 3_600_000
const inHours = (hours: number): Ctx => ({ ...desk.ctx('production'), now: () => new Date(Date.now() + hours * hour) })

const schedule = (ticket: string, input: Partial<Parameters<typeof scheduleReply>[1]> = {}) =>
  scheduleReply(ctx, {
    ticket,
    html: '<p>Did it work?</p>',
    attachmentIds: [],
    cc: ['cc@example.com'],
    bcc: [],
    afterwards: 'waiting',
    sendAt: new Date(Date.now() + hour),
    force: false,
    ...input,
  })
const mailsOf = (id: string) => ctx.db.selectFrom('outboundMails').selectAll().where('threadId', '=', id).execute()

describe('a scheduled reply', () => {
  test('waits, is seen, and is sent at its time, once, by the agent who wrote it', async () => {
    const { id } = await aTicket(ctx)
    await schedule(id)
    expect((await readTicket(ctx, id)).scheduledReplies).toMatchObject([
      { agent: { id: agent.id }, afterwards: 'waiting', cc: ['cc@example.com'] },
    ])

    await sendDueReplies(desk.ctx('production'))
    expect(await mailsOf(id)).toEqual([])

    await Promise.all([sendDueReplies(inHours(2)), sendDueReplies(inHours(2)), sendDueReplies(inHours(2))])

    expect(await mailsOf(id)).toMatchObject([
      { toAddresses: ['ida@example.com'], ccAddresses: ['cc@example.com'], fromName: 'Ines Carvalho' },
    ])
    expect(await readTicket(ctx, id)).toMatchObject({
      status: 'waiting',
      assignee: { id: agent.id },
      messageCount: 2,
      scheduledReplies: [],
    })
  })

  test('is a draft again when the customer writes first, and the timeline says why', async () => {
    const { id } = await aTicket(ctx)
    await schedule(id)
    await theCustomerWrites(ctx, id, { isAutomatic: true })
    expect((await readTicket(ctx, id)).scheduledReplies).toHaveLength(1)

    await theCustomerWrites(ctx, id)
    await sendDueReplies(inHours(2))

    const { scheduledReplies, drafts, timeline } = await readTicket(ctx, id)
    expect(scheduledReplies).toEqual([])
    expect(drafts).toMatchObject([{ kind: 'reply', html: '<p>Did it work?</p>', cc: ['cc@example.com'] }])
    expect(timeline).toContainEqual(
      expect.objectContaining({ name: 'ticket.scheduled_reply_returned', data: expect.objectContaining({ cause: 'customer_message' }) }),
    )
    expect(await mailsOf(id)).toEqual([])
  })

  test('and its customer in the same moment: it is sent, or a draft, never both', async () => {
    for (let round = 0; round < 25; round++) {
      const { id } = await aTicket(ctx, { customer: { email: `ida${round}@example.com` } })
      await schedule(id)
      await Promise.all([sendDueReplies(inHours(2)), theCustomerWrites(ctx, id), sendDueReplies(inHours(2))])
      const { drafts, scheduledReplies } = await readTicket(ctx, id)
      expect(scheduledReplies).toEqual([])
      expect((await mailsOf(id)).length + drafts.length).toBe(1)
    }
  })

  test('can be stopped, and stands before what was begun meanwhile', async () => {
    const { id } = await aTicket(ctx)
    const { scheduledId } = await schedule(id)
    await saveDraft(ctx, {
      ticket: id,
      kind: 'reply',
      html: '<p>And then</p>',
      attachmentIds: [],
      to: [],
      cc: [],
      bcc: [],
      fileIds: [],
      seen: 1,
    })
    await cancelScheduledReply(ctx, { ticket: id, scheduled: scheduledId })
    await expect(cancelScheduledReply(ctx, { ticket: id, scheduled: scheduledId })).rejects.toMatchObject({ refusal: 'not_found' })
    expect((await readTicket(ctx, id)).drafts).toMatchObject([{ html: '<p>Did it work?</p><p>And then</p>' }])
  })

  test('follows its conversation into the ticket that took it, with the drafts', async () => {
    const customer = { email: 'merged@example.com', name: 'Ida Lund' }
    const [primary, source] = [await aTicket(ctx, { customer }), await aTicket(ctx, { customer })]
    await schedule(source.id)
    const draft = { attachmentIds: [], to: [], cc: [], bcc: [], fileIds: [], seen: 1 }
    await saveDraft(ctx, { ...draft, ticket: source.id, kind: 'note', html: '<p>Odd.</p>' })

    const admin = desk.ctx('production', await anAgent(desk, 'admin'))
    await mergeTickets(admin, { ticket: primary.id, sources: [source.id] })

    expect(await readTicket(ctx, primary.id)).toMatchObject({ scheduledReplies: [{}], drafts: [{ kind: 'note', html: '<p>Odd.</p>' }] })
    await theCustomerWrites(ctx, primary.id)
    expect((await readTicket(ctx, primary.id)).scheduledReplies).toEqual([])
  })

  test('goes back to its writer when it may not be sent any more', async () => {
    const { id } = await aTicket(ctx)
    await schedule(id)
    const other = await anAgent(desk)
    await changeTicket(desk.ctx('production'), { ticket: id, version: (await readTicket(ctx, id)).version, assigneeId: other.id })

    await sendDueReplies(inHours(2))

    const seenByOther = await readTicket(desk.ctx('production', other), id)
    expect(seenByOther).toMatchObject({ scheduledReplies: [], drafts: [], messageCount: 1 })
    expect(seenByOther.timeline).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ cause: 'refused' }) }))
    expect(await mailsOf(id)).toEqual([])
  })

  test('keeps its files from being swept, and refuses a time that is over', async () => {
    const { id } = await aTicket(ctx)
    const file = await storeAttachment(ctx, { name: 'log.txt', content: Buffer.from('a log'), uploadedBy: agent.id })
    await schedule(id, { attachmentIds: [file.id], sendAt: new Date(Date.now() + 100 * hour) })
    await sweepAttachments(inHours(99))
    await sendDueReplies(inHours(101))
    expect(await mailsOf(id)).toMatchObject([{ attachmentIds: [file.id] }])

    await expect(schedule(id, { sendAt: new Date(Date.now() - 1) })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('a draft', () => {
  const draft = { attachmentIds: [], to: [], cc: [], bcc: [], fileIds: [], seen: 1 }

  test('is its writer’s alone, one of each kind, and gone when it is empty', async () => {
    const { id } = await aTicket(ctx)
    await saveDraft(ctx, { ...draft, ticket: id, kind: 'reply', html: '<p>Hello<script>alert(1)</script></p>' })
    await saveDraft(ctx, { ...draft, ticket: id, kind: 'note', html: '<p>Odd.</p>' })

    const { drafts } = await readTicket(ctx, id)
    expect(drafts.map(({ kind, html }) => [kind, html]).sort()).toEqual([
      ['note', '<p>Odd.</p>'],
      ['reply', '<p>Hello</p>'],
    ])
    const stranger = desk.ctx('production', await anAgent(desk))
    expect((await readTicket(stranger, id)).drafts).toEqual([])
    expect((await findDraftedTickets(ctx)).ticketIds[0]).toBe(id)
    expect((await findDraftedTickets(stranger)).ticketIds).toEqual([])

    await saveDraft(ctx, { ...draft, ticket: id, kind: 'reply', html: '<p> </p>' })
    expect((await readTicket(ctx, id)).drafts).toMatchObject([{ kind: 'note' }])
  })

  test('cannot be kept on a ticket that its writer does not see', async () => {
    const { id } = await aTicket(ctx, { assigneeId: (await anAgent(desk)).id })
    await expect(saveDraft(ctx, { ...draft, ticket: id, kind: 'note', html: '<p>x</p>' })).rejects.toMatchObject({ refusal: 'not_found' })
    await expect(saveDraft(desk.ctx('staging', agent), { ...draft, ticket: id, kind: 'note', html: '<p>x</p>' })).rejects.toMatchObject({
      refusal: 'not_found',
    })
  })
})
