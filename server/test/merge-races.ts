import { setTimeout as delay } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Ctx } from '../src/kernel/ctx.ts'
import { inTransaction } from '../src/kernel/in-transaction.ts'
import type { AcceptedMail } from '../src/mail/inbound/mail-receiver.ts'
import { addNote } from '../src/support/tickets/add-note.ts'
import { mergeTickets } from '../src/support/tickets/merge/merge-tickets.ts'
import { undoMerge } from '../src/support/tickets/merge/undo-merge.ts'
import { receiveTicketMail } from '../src/support/tickets/receive-ticket-mail.ts'
import { replyToTicket } from '../src/support/tickets/reply-to-ticket.ts'
import { startBareDesk } from './bare-desk.ts'
import { anAgent, aTicket, furnish } from './people.ts'

/** What an agent and the program do on one desk. */
export interface Racers {
  readonly agent: Ctx
  readonly program: Ctx
}

type Attempt = PromiseSettledResult<unknown>

const longest = 12

/** Begins a moment later each time, so that over the rounds the others come before, between and after its steps. */
const sometime = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  await delay(Math.random() * longest)
  return work()
}

const reply = (ctx: Ctx, ticket: string, html: string) =>
  replyToTicket(ctx, { ticket, html, attachmentIds: [], cc: [], bcc: [], afterwards: 'keep', force: true, canUndo: false })
const merge = (ctx: Ctx, ticket: string, source: string) => mergeTickets(ctx, { ticket, sources: [source] })

/** An answer is written on a ticket, and another on its primary, in the moment in which it is merged. */
async function mergeAgainstReply({ agent }: Racers): Promise<void> {
  const [primary, source] = [await aTicket(agent), await aTicket(agent)]
  const outcomes = await Promise.allSettled([
    merge(agent, primary.id, source.id),
    sometime(() => reply(agent, source.id, '<p>on the source</p>')),
    sometime(() => reply(agent, primary.id, '<p>on the primary</p>')),
    sometime(() => addNote(agent, { ticket: source.id, html: '<p>a note</p>', attachmentIds: [], mentions: [] })),
  ])
  expect(refusals(outcomes)).toEqual([])
  const texts = await holdsTogether(agent, [primary.id, source.id])
  expect(texts[primary.id]?.toSorted()).toEqual(['It says error 302.', 'It says error 302.', 'a note', 'on the primary', 'on the source'])
  expect(texts[source.id]).toEqual([])
}

/** Two agents merge the same two tickets, each into the other: one of them is told. */
async function mergeAgainstMerge({ agent }: Racers): Promise<void> {
  const [a, b] = [await aTicket(agent), await aTicket(agent)]
  const outcomes = await Promise.allSettled([merge(agent, a.id, b.id), merge(agent, b.id, a.id)])
  expect(refusals(outcomes)).toEqual(['ticket_merged'])
  const texts = await holdsTogether(agent, [a.id, b.id])
  expect([texts[a.id]?.length, texts[b.id]?.length].sort()).toEqual([0, 2])
}

/** A chain is made from both ends at once, and undone at one of them. */
async function mergeAgainstChain({ agent }: Racers): Promise<void> {
  const [a, b, c] = [await aTicket(agent), await aTicket(agent), await aTicket(agent)]
  await Promise.allSettled([merge(agent, b.id, a.id), merge(agent, c.id, b.id), merge(agent, a.id, c.id)])
  const before = await holdsTogether(agent, [a.id, b.id, c.id])
  expect(Object.values(before).flat()).toHaveLength(3)
  await Promise.allSettled([
    sometime(() => undoMerge(agent, { ticket: a.id })),
    sometime(() => merge(agent, c.id, b.id)),
    sometime(() => undoMerge(agent, { ticket: b.id })),
  ])
  const after = await holdsTogether(agent, [a.id, b.id, c.id])
  expect(Object.values(after).flat()).toHaveLength(3)
}

/** The customer answers by mail, with the token of a ticket that is merged in this moment. */
async function mergeAgainstMail({ agent, program }: Racers): Promise<void> {
  const [primary, source] = [await aTicket(agent), await aTicket(agent)]
  const [, received] = await Promise.all([
    merge(agent, primary.id, source.id),
    sometime(() => inTransaction(program, (tx) => receiveTicketMail(tx, mailTo(source.id)))),
  ])
  expect(received.outcome).toBe('answer')
  const texts = await holdsTogether(agent, [primary.id, source.id])
  expect(texts[primary.id]).toContain('by mail')
  expect(texts[primary.id]).toHaveLength(3)
}

function mailTo(threadId: string): AcceptedMail {
  return {
    id: null as unknown as string,
    mailboxId: newId(),
    receivedAt: new Date(),
    sender: { address: 'ida@example.com', name: 'Ida Lund' },
    to: [],
    cc: [],
    subject: 'Re: Activation fails',
    html: '<p>by mail</p>',
    quotedHtml: null,
    text: 'by mail',
    files: [],
    keepFiles: async () => [],
    notices: [],
    clues: [{ by: 'token', carrier: 'references', threadId, isForSender: true }],
    hasBrokenToken: false,
    isAuthenticated: true,
    isAutomatic: false,
    isAnswerable: true,
  }
}

function refusals(outcomes: readonly Attempt[]): unknown[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code ?? String(outcome.reason)] : []))
}

/** The texts on each ticket; no merged ticket has any, no two entries have one place, and what is counted is there. */
async function holdsTogether({ db }: Ctx, ids: string[]): Promise<Record<string, string[]>> {
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'mergedIntoId', 'messageCount', 'lastPosition', 'lastMessagePosition'])
    .where('id', 'in', ids)
    .execute()
  const messages = await db.selectFrom('messages').select(['ticketId', 'text', 'position']).where('ticketId', 'in', ids).execute()
  const events = await db
    .selectFrom('events')
    .select(['subjectId', 'position'])
    .where('subjectId', 'in', ids)
    .where('position', 'is not', null)
    .execute()

  const texts: Record<string, string[]> = {}
  for (const { id, mergedIntoId, messageCount, lastPosition, lastMessagePosition } of tickets) {
    const own = messages.filter(({ ticketId }) => ticketId === id)
    const places = [...own.map(({ position }) => position), ...events.flatMap((event) => (event.subjectId === id ? [event.position] : []))]
    expect(new Set(places).size).toBe(places.length)
    expect(Math.min(...places.map(Number))).toBeGreaterThan(0)
    expect(Math.max(...places.map(Number))).toBeLessThanOrEqual(lastPosition)
    if (mergedIntoId) expect(own).toEqual([])
    else expect([own.length, Math.max(...own.map(({ position }) => position))]).toEqual([messageCount, lastMessagePosition])
    texts[id] = own.map(({ text }) => text)
  }
  return texts
}

/** What may happen in the same moment as a merge, and what must hold then. */
export const mergeRaces: readonly (readonly [promise: string, race: (racers: Racers) => Promise<void>])[] = [
  ['answers on both tickets loses no word', mergeAgainstReply],
  ['the merge the other way round is one merge', mergeAgainstMerge],
  ['other merges and undos of a chain leaves every word in one place', mergeAgainstChain],
  ["the customer's mail finds the primary", mergeAgainstMail],
]

/** A desk to race on. */
export async function startRacing(): Promise<Racers & { stop(): Promise<void> }> {
  const desk = await startBareDesk()
  await furnish(desk)
  return { agent: desk.ctx('production', await anAgent(desk)), program: desk.ctx('production'), stop: () => desk.stop() }
}
