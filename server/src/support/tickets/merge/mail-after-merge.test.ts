import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf } from '#identity/agents/agent.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { messageIdWith, plusAddress } from '#mail/threading/thread-token.ts'
import { signedInAgent } from '#test/http.ts'
import { type MailDesk, startMailDesk, trusted } from '#test/mail-desk.ts'
import { mergeTickets } from './merge-tickets.ts'
import { undoMerge } from './undo-merge.ts'

let mails: MailDesk
let agent: Ctx

beforeAll(async () => {
  mails = await startMailDesk()
  const { id, name, email } = await signedInAgent(mails.desk, 'admin')
  agent = { ...mails.live, actor: actorOf({ id, name, email, role: 'admin', granted: [], revoked: [] }) }
})
afterAll(() => mails.stop())

/** Three tickets of one customer, each merged into the next. */
async function chain() {
  const first = await mails.opened()
  const second = await mails.opened({ from: first.from })
  const third = await mails.opened({ from: first.from })
  await mergeTickets(agent, { ticket: second.id, sources: [first.id] })
  await mergeTickets(agent, { ticket: third.id, sources: [second.id] })
  return { first, second, third }
}

describe('a mail to a ticket that was merged lands in its primary', () => {
  test.each<[string, (ticket: Awaited<ReturnType<typeof mails.opened>>) => object]>([
    ['by its token in what it answers', ({ token }) => ({ headers: { 'In-Reply-To': messageIdWith(token, 'abc', 'desk.test') } })],
    ['by its token in the address', ({ token }) => ({ to: plusAddress('support@desk.test', token) ?? '' })],
    ['by its token in the text', ({ token }) => ({ body: `Hello\n> [ref:${token}]` })],
    ['by the mail that it began with', ({ messageId }) => ({ headers: { References: messageId } })],
    [
      'by its number, when the sender is proven',
      ({ key }) => ({
        subject: `Re: [${key}] Help`,
        headers: { 'Authentication-Results': `${trusted}; dmarc=pass header.from=client.test` },
      }),
    ],
  ])('%s', async (_, mail) => {
    const { first, second, third } = await chain()
    for (const { from, ...ticket } of [first, second]) {
      const received = await mails.send({ from, ...mail({ from, ...ticket }) })
      expect(received).toMatchObject({ outcome: 'answer', threadId: third.id, threadKey: third.key })
    }
    expect(await mails.ticketOf(third.id)).toMatchObject({ messageCount: 5, status: 'open' })
    expect((await mails.ticketOf(first.id)).messages).toEqual([])
  })
})

test('after the merge is undone it lands in its own ticket again', async () => {
  const { first, second } = await chain()
  await undoMerge(agent, { ticket: second.id })
  await undoMerge(agent, { ticket: first.id })
  const received = await mails.send({ from: first.from, to: plusAddress('support@desk.test', first.token) ?? '' })
  expect(received).toMatchObject({ outcome: 'answer', threadId: first.id })
})

test('a stranger with the number of a merged ticket gets a ticket of their own', async () => {
  const { first, third } = await chain()
  const received = await mails.send({
    from: mails.somebody(),
    subject: `Re: [${first.key}] Help`,
    headers: { 'Authentication-Results': `${trusted}; dmarc=pass header.from=client.test` },
  })
  expect(received).toMatchObject({ outcome: 'new_ticket' })
  expect(await mails.ticketOf(third.id)).toMatchObject({ messageCount: 3 })
})
