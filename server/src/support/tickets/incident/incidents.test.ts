import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { addNote } from '../add-note.ts'
import { changeTicket } from '../change-ticket.ts'
import { readTimeline } from '../conversation/read-timeline.ts'
import { mergeTickets } from '../merge/merge-tickets.ts'
import { undoMerge } from '../merge/undo-merge.ts'
import { readTicket } from '../read-ticket.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { incidentReplyWritten } from '../ticket.events.ts'
import { changeIncidentStatus } from './change-incident-status.ts'
import { leaveIncident } from './leave-incident.ts'
import { linkToIncident } from './link-to-incident.ts'
import { readIncident } from './read-incident.ts'
import { readIncidentReply } from './read-incident-reply.ts'
import { readIncidentTimeline } from './read-incident-timeline.ts'
import { type ReplyToIncident, replyToIncident } from './reply-to-incident.ts'
import { sendIncidentReply } from './send-incident-reply.reaction.ts'

let desk: BareDesk
let agent: Agent
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  agent = await anAgent(desk, 'admin', 'Jonas Hedlund')
  ctx = desk.ctx('production', agent)
})
afterAll(() => desk.stop())

const people = ['Lucas Ferreira', 'Isla Macrae', 'Devan Pillai']
const addressOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@example.com`

async function anIncident() {
  const tickets = []
  for (const name of people) {
    const customer = { name, email: addressOf(name) }
    tickets.push(await aTicket(ctx, { customer, subject: `503 at ${name}`, html: `<p>CANARY of ${name}</p>` }))
  }
  const [lead, ...others] = tickets.map(({ id }) => id)
  await linkToIncident(ctx, { ticket: String(lead), tickets: others })
  return { lead: String(lead), others, ids: tickets.map(({ id }) => id) }
}

const membersOf = async (ticket: string, as = ctx) => (await readIncident(as, { ticket })).incident?.members ?? []
const mailsOf = (ids: string[]) => ctx.db.selectFrom('outboundMails').selectAll().where('threadId', 'in', ids).orderBy('sequence').execute()

async function replied(
  ticket: string,
  input: Omit<ReplyToIncident, 'ticket' | 'afterwards'> & { afterwards?: 'resolve' | 'waiting' },
  times = 1,
) {
  const { replyId } = await replyToIncident(ctx, { ticket, afterwards: 'keep', ...input })
  const happening = { id: replyId, name: incidentReplyWritten.name, environment: 'production', subjectId: null, payload: { replyId } }
  await Promise.all(Array.from({ length: times }, () => sendIncidentReply.run(desk.ctx('production'), happening).catch((error) => error)))
  return readIncidentReply(ctx, { reply: replyId })
}

describe('an incident', () => {
  test('has a ticket that leads, and leaves every conversation where it is', async () => {
    const { lead, ids } = await anIncident()
    const members = await membersOf(String(ids[2]))
    expect(members.map(({ id, isLead }) => [id, isLead])).toEqual(ids.map((id) => [id, id === lead]))
    expect((await readTicket(ctx, String(ids[1]))).timeline.at(-1)).toMatchObject({
      name: 'ticket.incident_joined',
      actor: { name: 'Jonas Hedlund' },
      data: { lead: { id: lead } },
    })
    for (const id of ids) expect((await readTicket(ctx, id)).messageCount).toBe(1)
  })

  test('is not told to the customers in it', async () => {
    const { others } = await anIncident()
    const { customer } = await readTicket(ctx, String(others[0]))
    const theirs = desk.ctx('production', { kind: 'customer', id: customer.id, name: customer.name })
    expect(JSON.stringify(await readTimeline(theirs, { ticket: String(others[0]) }))).not.toMatch(/incident|Lucas|Devan/)
    await expect(readIncidentTimeline(theirs, { ticket: String(others[0]) })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('takes further tickets, but none that is in another', async () => {
    const { lead, others } = await anIncident()
    const another = await anIncident()
    const late = await aTicket(ctx, { customer: { email: 'late@example.com' } })
    await linkToIncident(ctx, { ticket: String(others[0]), tickets: [late.id, lead] })
    expect(await membersOf(late.id)).toHaveLength(4)
    await expect(linkToIncident(ctx, { ticket: lead, tickets: [String(another.ids[1])] })).rejects.toMatchObject({
      code: 'in_other_incident',
    })
  })

  test('goes on under the next when its lead leaves', async () => {
    const { lead, others } = await anIncident()
    await leaveIncident(ctx, { ticket: lead })
    expect(await membersOf(lead)).toEqual([])
    expect((await membersOf(String(others[0]))).filter(({ isLead }) => isLead)).toHaveLength(1)
    await expect(leaveIncident(ctx, { ticket: lead })).rejects.toMatchObject({ code: 'not_in_incident' })
  })

  test('shows of its tickets only those that the reader sees', async () => {
    const { lead, ids } = await anIncident()
    await changeTicket(ctx, { ticket: String(ids[1]), version: 99, assigneeId: agent.id })
    const support = desk.ctx('production', await anAgent(desk, 'support_agent'))
    expect((await membersOf(lead, support)).map(({ id }) => id)).toEqual([ids[0], ids[2]])
    expect(JSON.stringify(await readIncidentTimeline(support, { ticket: lead }))).not.toContain('Isla')
    const developer = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(linkToIncident(developer, { ticket: lead, tickets: [lead] })).rejects.toMatchObject({ code: 'ticket_merge_not_allowed' })
    await expect(readIncident(desk.ctx('staging', agent), { ticket: lead })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('tells on one line what was said on all of them', async () => {
    const { lead, ids } = await anIncident()
    await addNote(ctx, { ticket: String(ids[1]), html: '<p>Rolling back release 412.</p>', attachmentIds: [], mentions: [] })
    const { items, earlier } = await readIncidentTimeline(ctx, { ticket: lead })
    expect(items.map(({ ticket, kind }) => [ticket.id, kind])).toEqual([...ids.map((id) => [id, 'customer']), [ids[1], 'note']])
    expect(earlier).toBeNull()
    const { items: before } = await readIncidentTimeline(ctx, { ticket: lead, before: String(items[2]?.id) })
    expect(before.map(({ id }) => id)).toEqual(items.slice(0, 2).map(({ id }) => id))
  })

  test('keeps its place when one of its tickets is merged, and gets it back when that is undone', async () => {
    const { lead, others } = await anIncident()
    const primary = await aTicket(ctx, { customer: { email: addressOf('Lucas') } })
    await mergeTickets(ctx, { ticket: primary.id, sources: [lead] })
    expect((await membersOf(lead)).map(({ id, isLead }) => [id, isLead])).toEqual([[primary.id, true], ...others.map((id) => [id, false])])
    await undoMerge(ctx, { ticket: lead })
    expect((await membersOf(lead)).map(({ id, isLead }) => [id, isLead])).toEqual([[lead, true], ...others.map((id) => [id, false])])
    expect(await membersOf(primary.id)).toEqual([])
  })
})

describe('a reply to all', () => {
  test('is a mail of their own for each customer, with their own words filled in', async () => {
    const { lead, ids } = await anIncident()
    const html = '<p>Hi {{customer.first_name}}, we look into {{ticket.number}}. {{agent.name}}</p>'
    expect(await replied(lead, { html, ticketIds: ids, afterwards: 'waiting' })).toMatchObject({ total: 3, sent: 3, failed: [] })

    const mails = await mailsOf(ids)
    expect(mails.map(({ toAddresses, ccAddresses }) => [toAddresses, ccAddresses])).toEqual(people.map((name) => [[addressOf(name)], []]))
    for (const [n, mail] of mails.entries()) {
      const { key } = await readTicket(ctx, String(ids[n]))
      expect(mail.text).toContain(`Hi ${people[n]?.split(' ')[0]}, we look into ${key}. Jonas Hedlund`)
      for (const other of people.filter((_, place) => place !== n)) {
        for (const part of [other, addressOf(other), other.split(' ')[0] ?? '']) expect(JSON.stringify(mail)).not.toContain(part)
      }
    }
    for (const id of ids) expect(await readTicket(ctx, id)).toMatchObject({ status: 'waiting', messageCount: 2 })
  })

  test('goes once to each, however many workers take it up', async () => {
    const { lead, ids } = await anIncident()
    await replied(lead, { html: '<p>Once.</p>', ticketIds: ids }, 5)
    expect(await mailsOf(ids)).toHaveLength(3)
  })

  test('names the tickets on which it failed; the others are told', async () => {
    const { lead, ids } = await anIncident()
    await changeTicket(ctx, { ticket: String(ids[1]), version: 99, status: 'closed' })
    const progress = await replied(lead, { html: '<p>Fixed.</p>', ticketIds: ids, afterwards: 'waiting' })
    expect(progress).toMatchObject({ total: 3, sent: 2, waiting: 0, failed: [{ id: ids[1], reason: expect.stringContaining('closed') }] })
    expect(await readTicket(ctx, String(ids[1]))).toMatchObject({ status: 'closed', messageCount: 1 })
    expect(await mailsOf(ids)).toHaveLength(2)
  })

  test('goes only where it was meant to go', async () => {
    const { lead, ids } = await anIncident()
    await replied(lead, { html: '<p>For one.</p>', ticketIds: [String(ids[2])] })
    expect((await mailsOf(ids)).map(({ threadId }) => threadId)).toEqual([ids[2]])
    const stranger = await aTicket(ctx)
    await expect(replied(lead, { html: '<p>x</p>', ticketIds: [stranger.id] })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('that names one of them to the others is refused', async () => {
    const { lead, ids } = await anIncident()
    for (const text of ['As Isla Macrae found out,', 'write to isla@example.com']) {
      await expect(replied(lead, { html: `<p>${text}</p>`, ticketIds: ids.slice(0, 1) })).rejects.toMatchObject({ code: 'invalid_input' })
    }
    expect(await mailsOf(ids)).toEqual([])
  })

  test('begins with the solution of the lead, without what is its customer’s alone', async () => {
    const { lead, ids } = await anIncident()
    const { key } = await readTicket(ctx, lead)
    const html = `<p>Hi Lucas,</p><p>${key} is solved: version 4.2 has it.</p>`
    await replyToTicket(ctx, { ticket: lead, html, attachmentIds: [], cc: [], bcc: [], afterwards: 'resolve', force: true, canUndo: false })
    const solution = async () => (await readIncident(ctx, { ticket: lead })).incident?.solution
    expect(await solution()).toBe('<p>Hi {{customer.first_name}},</p><p>{{ticket.number}} is solved: version 4.2 has it.</p>')

    await replied(lead, { html: '<p>Hi {{customer.first_name}}, all is well.</p>', ticketIds: ids })
    expect(await solution()).toBeNull()
  })

  test('that names what nobody knows is refused', async () => {
    const { lead, ids } = await anIncident()
    await expect(replied(lead, { html: '<p>{{customer.phone}}</p>', ticketIds: ids })).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await mailsOf(ids)).toEqual([])
  })

  test('tries again what was nobody’s refusal, and nothing is half done meanwhile', async () => {
    const { lead, ids } = await anIncident()
    const { replyId } = await replyToIncident(ctx, { ticket: lead, html: '<p>Again.</p>', afterwards: 'keep', ticketIds: ids })
    const happening = { id: replyId, name: incidentReplyWritten.name, environment: 'production', subjectId: null, payload: { replyId } }
    const broken: Ctx = { ...desk.ctx('production'), outbox: () => Promise.reject(new Error('The queue is down')) }
    await expect(sendIncidentReply.run(broken, happening)).rejects.toThrow('The queue is down')
    expect(await readIncidentReply(ctx, { reply: replyId })).toMatchObject({ sent: 0, waiting: 3 })
    expect(await mailsOf(ids)).toEqual([])
    await sendIncidentReply.run(desk.ctx('production'), happening)
    expect(await mailsOf(ids)).toHaveLength(3)
  })
})

describe('one status for all', () => {
  test('is set on each by itself, and names where it is not allowed', async () => {
    const { lead, ids } = await anIncident()
    await changeTicket(ctx, { ticket: String(ids[0]), version: 99, status: 'closed' })
    expect(await changeIncidentStatus(ctx, { ticket: lead, status: 'in_progress' })).toMatchObject({ changed: 2, failed: [{ id: ids[0] }] })
    expect((await membersOf(lead)).map(({ status }) => status)).toEqual(['closed', 'in_progress', 'in_progress'])
  })
})
