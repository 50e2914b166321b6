import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { claimMails } from '#mail/outbound/claim-mails.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicket } from '../change-ticket.ts'
import { readTimeline } from '../conversation/read-timeline.ts'
import { readTicket } from '../read-ticket.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { undoReply } from './undo-reply.ts'

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

type Reply = Parameters<typeof replyToTicket>[1]

async function reply(ticket: string, input: Partial<Reply> = {}, as = ctx) {
  const given = { html: '<p>Try version 4.2.</p>', attachmentIds: [], cc: [], afterwards: 'keep' as const, force: false }
  const sent = await replyToTicket(as, { ...given, ticket, canUndo: true, ...input })
  const { id } = await ctx.db
    .selectFrom('messages')
    .select('id')
    .where('ticketId', '=', sent.ticketId)
    .where('position', '=', sent.position)
    .executeTakeFirstOrThrow()
  return { ...sent, message: id }
}

const mailsOf = (id: string) => ctx.db.selectFrom('outboundMails').selectAll().where('threadId', '=', id).execute()
const standing = ({
  status,
  assignee,
  awaitingReplySince,
  firstRespondedAt,
  resolvedAt,
  closedAt,
  messageCount,
  hasAttachments,
}: Standing) => ({
  ...{ status, assignee, awaitingReplySince, firstRespondedAt, resolvedAt, closedAt, messageCount, hasAttachments },
})
type Standing = Awaited<ReturnType<typeof stored>> & { assignee?: unknown }
const stored = (id: string) => ctx.db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('undoing a reply', () => {
  test('brings back text, recipients, files, status and owner, and leaves nothing but an event', async () => {
    const { id } = await aTicket(ctx)
    const before = await stored(id)
    const file = await storeAttachment(ctx, { name: 'log.txt', content: Buffer.from('a log'), uploadedBy: agent.id })
    const { message } = await reply(id, {
      cc: ['cc@example.com'],
      bcc: ['boss@example.com'],
      attachmentIds: [file.id],
      afterwards: 'resolve',
    })
    expect(await stored(id)).toMatchObject({ status: 'resolved', assigneeId: agent.id, awaitingReplySince: null })

    await undoReply(ctx, { ticket: id, message })

    const after = await stored(id)
    expect(standing(after)).toEqual(standing(before))
    expect(after.assigneeId).toBeNull()
    expect(await mailsOf(id)).toEqual([])
    expect(await ctx.db.selectFrom('knownMessageIds').selectAll().where('threadId', '=', id).execute()).toEqual([])
    const { drafts, timeline } = await readTicket(ctx, id)
    expect(drafts).toMatchObject([
      { kind: 'reply', html: '<p>Try version 4.2.</p>', cc: ['cc@example.com'], bcc: ['boss@example.com'], attached: [{ id: file.id }] },
    ])
    expect(timeline).toContainEqual(expect.objectContaining({ name: 'ticket.reply_undone' }))
    const theirs = desk.ctx('production', { kind: 'customer', id: after.customerId, name: 'Ida' })
    expect(JSON.stringify((await readTimeline(theirs, { ticket: id })).items)).not.toContain('version 4.2')
  })

  test('is possible again: the text can be sent with its files a second time', async () => {
    const { id } = await aTicket(ctx)
    const file = await storeAttachment(ctx, { name: 'log.txt', content: Buffer.from('a log'), uploadedBy: agent.id })
    const first = await reply(id, { attachmentIds: [file.id] })
    await undoReply(ctx, { ticket: id, message: first.message })
    await reply(id, { attachmentIds: [file.id] })
    expect(await mailsOf(id)).toMatchObject([{ state: 'queued', attachmentIds: [file.id] }])
    expect((await readTicket(ctx, id)).drafts).toEqual([])
  })

  test('restores what rested: a closed ticket is closed since when it was', async () => {
    const { id } = await aTicket(ctx)
    await changeTicket(ctx, { ticket: id, version: 1, status: 'closed' })
    const before = await stored(id)
    const { message } = await reply(id)
    await undoReply(ctx, { ticket: id, message })
    expect(standing(await stored(id))).toEqual(standing(before))
  })

  test('keeps what the customer wrote meanwhile, and what a colleague decided', async () => {
    const { id } = await aTicket(ctx)
    const since = (await stored(id)).awaitingReplySince
    const { message } = await reply(id, { afterwards: 'waiting' })
    await theCustomerWrites(ctx, id)
    const { version } = await stored(id)
    await changeTicket(ctx, { ticket: id, version, priority: 'critical', status: 'waiting' })

    await undoReply(ctx, { ticket: id, message })

    expect(await stored(id)).toMatchObject({ status: 'waiting', priority: 'critical', messageCount: 2, assigneeId: null })
    const second = await aTicket(ctx)
    const other = await reply(second.id, { afterwards: 'waiting' })
    await theCustomerWrites(ctx, second.id)
    await undoReply(ctx, { ticket: second.id, message: other.message })
    expect(await stored(second.id)).toMatchObject({ status: 'open', messageCount: 2 })
    expect((await stored(second.id)).awaitingReplySince?.getTime()).toBeGreaterThan(since?.getTime() ?? 0)
  })

  test('is not for colleagues, nor for what has left, nor twice', async () => {
    const { id } = await aTicket(ctx)
    const { message } = await reply(id)
    const colleague = desk.ctx('production', await anAgent(desk))
    await expect(undoReply(colleague, { ticket: id, message })).rejects.toMatchObject({ code: 'already_sent' })
    await undoReply(ctx, { ticket: id, message })
    await expect(undoReply(ctx, { ticket: id, message })).rejects.toMatchObject({ code: 'already_sent' })

    const at = await reply(id, { canUndo: false })
    await expect(undoReply(ctx, { ticket: id, message: at.message })).rejects.toMatchObject({ code: 'already_sent' })
  })

  test('and the worker that sends it: one of the two has it, never both', async () => {
    const outcomes = { undone: 0, sent: 0 }
    const later: Ctx = { ...desk.ctx('production'), now: () => new Date(Date.now() + 60_000) }
    for (let round = 0; round < 40; round++) {
      const { id } = await aTicket(ctx, { customer: { email: `race${round}@example.com` } })
      const { message } = await reply(id)
      const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 12))
      const [undone, claimed] = await Promise.all([
        wait()
          .then(() => undoReply(ctx, { ticket: id, message }))
          .then(
            () => true,
            (error) => {
              expect(error).toMatchObject({ code: 'already_sent' })
              return false
            },
          ),
        wait().then(async () => (await claimMails(later, 50)).filter(({ threadId }) => threadId === id)),
      ])
      const rest = await mailsOf(id)
      expect(undone ? claimed.length + rest.length : rest.length).toBe(undone ? 0 : 1)
      expect(await stored(id)).toMatchObject({ messageCount: undone ? 1 : 2 })
      outcomes[undone ? 'undone' : 'sent'] += 1
    }
    expect(outcomes.undone).toBeGreaterThan(0)
    expect(outcomes.sent).toBeGreaterThan(0)
  })

  test('and a message of the customer in the same moment both take effect', async () => {
    for (let round = 0; round < 20; round++) {
      const { id } = await aTicket(ctx)
      const { message } = await reply(id, { afterwards: 'resolve' })
      await Promise.all([undoReply(ctx, { ticket: id, message }), theCustomerWrites(ctx, id)])
      const ticket = await stored(id)
      const positions = await ctx.db.selectFrom('messages').select('position').where('ticketId', '=', id).execute()
      expect(ticket).toMatchObject({ status: 'open', messageCount: 2, awaitingReplySince: expect.any(Date), assigneeId: null })
      expect(ticket.lastMessagePosition).toBe(Math.max(...positions.map(({ position }) => position)))
    }
  })
})
