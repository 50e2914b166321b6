import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { Refused } from '#platform/refused.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish, theCustomerWrites } from '#test/people.ts'
import { changeTicket } from './change-ticket.ts'
import { closeResolvedTickets } from './close-resolved-tickets.ts'
import { readTicket } from './read-ticket.ts'
import { replyToTicket } from './reply-to-ticket.ts'
import type { TicketStatus } from './ticket.ts'

const rounds = Number(process.env.KEYDESK_PROVE_ROUNDS)
const day = 24 * 3_600_000

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const refusedOrDone = (outcome: PromiseSettledResult<unknown>) => outcome.status === 'fulfilled' || outcome.reason instanceof Refused

describe('at the same moment', () => {
  test('fifty answers and changes of one ticket leave every answer, one story without gaps, and the last status told', async () => {
    for (let round = 0; round < Math.ceil(rounds / 10); round++) {
      const { id } = await aTicket(ctx)
      const statuses: TicketStatus[] = ['open', 'in_progress', 'waiting', 'resolved']
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) =>
          n % 2 === 0
            ? replyToTicket(ctx, {
                ticket: id,
                html: `<p>Answer ${n}</p>`,
                attachmentIds: [],
                cc: [],
                bcc: [],
                afterwards: 'keep',
                force: true,
              })
            : changeTicket(ctx, { ticket: id, version: 1_000_000, status: statuses[n % statuses.length] as TicketStatus }),
        ),
      )
      expect(outcomes.filter((outcome) => !refusedOrDone(outcome))).toEqual([])

      const ticket = await readTicket(ctx, id)
      expect(ticket.messageCount).toBe(26)
      const places = await ctx.db
        .selectFrom('messages')
        .select('position')
        .where('ticketId', '=', id)
        .union(
          ctx.db
            .selectFrom('events')
            .select((eb) => eb.ref('position').$notNull().as('position'))
            .where('subjectId', '=', id)
            .where('position', 'is not', null),
        )
        .orderBy('position')
        .execute()
      expect(places.map(({ position }) => position)).toEqual(Array.from({ length: ticket.lastPosition }, (_, n) => n + 1))
      const told = await ctx.db
        .selectFrom('events')
        .select('payload')
        .where('subjectId', '=', id)
        .where('name', '=', 'ticket.status_changed')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (told) expect((told.payload as { to: string }).to).toBe(ticket.status)
    }
  })

  test('two who assign the same version: one does, the other is told', async () => {
    const [first, second] = [await anAgent(desk), await anAgent(desk)]
    for (let round = 0; round < rounds; round++) {
      const { id } = await aTicket(ctx)
      const outcomes = await Promise.allSettled(
        [first, second].map((agent) => changeTicket(desk.ctx('production', agent), { ticket: id, version: 1, assigneeId: agent.id })),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale_version' } })
    }
  })

  test('closing by itself and an answer of the customer: the ticket is open, and the answer is in it', async () => {
    const then = { ...desk.ctx('production'), now: () => new Date(Date.now() + 8 * day) }
    for (let round = 0; round < rounds; round++) {
      const { id } = await aTicket(ctx)
      await changeTicket(ctx, { ticket: id, version: 1, status: 'resolved' })
      await Promise.all([closeResolvedTickets(then), theCustomerWrites(then, id)])
      expect(await readTicket(ctx, id)).toMatchObject({ status: 'open', messageCount: 2, awaitingReplySince: expect.any(Date) })
    }
  })
})
