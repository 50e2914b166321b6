import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { customerLicenses, LicenseLine } from '#licensing/licenses/customer-licenses.ts'
import { notFound } from '#platform/refused.ts'
import { timelineOf } from './conversation/timeline.store.ts'
import { TimelinePage } from './conversation/timeline.ts'
import { summarize, TicketSummary, ticketRows } from './list/ticket-summary.ts'
import { MergeState, mergeStateOf } from './merge/merges.store.ts'
import { type TicketRef, TicketStatus, ticketKey } from './ticket.ts'
import { ticketsVisibleTo } from './ticket-access.ts'
import { ticketByRef, ticketItself } from './tickets.store.ts'
import { Draft } from './writing/draft.ts'
import { draftsOf } from './writing/drafts.store.ts'
import { scheduledRepliesOf } from './writing/scheduled-replies.store.ts'
import { ScheduledReply } from './writing/scheduled-reply.ts'

const PreviousTicket = z.object({ id: z.uuid(), key: z.string(), subject: z.string(), status: TicketStatus, createdAt: z.date() })

export const TicketDetail = TicketSummary.extend({
  customer: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    createdAt: z.date(),
    ticketCount: z.number().int(),
    licenses: z.array(LicenseLine),
  }),
  previousTickets: z.array(PreviousTicket),
  followers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  isFollowed: z.boolean(),
  merge: MergeState,
  mailbox: z.object({ address: z.string() }).nullable(),
  /** How far the reader had read, as a place in the timeline. */
  readPosition: z.number().int(),
  /** What the reader has written and not sent. */
  drafts: z.array(Draft),
  scheduledReplies: z.array(ScheduledReply),
  timeline: TimelinePage.shape.items,
  earlier: TimelinePage.shape.earlier,
})
export type TicketDetail = z.infer<typeof TicketDetail>

const mostPrevious = 10
// A customer's machine may have written a hundred thousand times.
const mostCounted = 999

export const ReadTicket = z.object({
  /** Of a ticket that was merged, itself and not the one that it leads to. */
  asIs: z.stringbool().default(false),
})

/** One ticket with its story so far and what we know of its customer. What was merged is the ticket that took it. */
export async function readTicket(ctx: Ctx, ref: TicketRef, { asIs }: z.infer<typeof ReadTicket> = { asIs: false }): Promise<TicketDetail> {
  const row = await ticketRows(ctx, asIs ? ticketItself(ctx, ref) : ticketByRef(ctx, ref))
    .leftJoin('mailboxes', 'mailboxes.id', 'tickets.mailboxId')
    .select(['mailboxes.address as mailboxAddress', 'customers.createdAt as customerCreatedAt'])
    .executeTakeFirst()
  if (!row) throw notFound('ticket')

  const [timeline, licenses, others, followers, merge, drafts, scheduledReplies] = await Promise.all([
    timelineOf(ctx, row.id),
    customerLicenses(ctx, row.customerId),
    otherTickets(ctx, row.customerId, row.id),
    followersOf(ctx, row.id),
    mergeStateOf(ctx, row.id),
    draftsOf(ctx, row.id),
    scheduledRepliesOf(ctx, row.id),
  ])
  const summary = summarize(ctx)(row)

  return {
    ...summary,
    customer: { ...summary.customer, createdAt: row.customerCreatedAt, ticketCount: others.total + 1, licenses },
    previousTickets: others.items,
    followers,
    merge,
    isFollowed: followers.some(({ id }) => id === ctx.actor.id),
    mailbox: row.mailboxAddress ? { address: row.mailboxAddress } : null,
    readPosition: row.readPosition ?? 0,
    drafts,
    scheduledReplies,
    timeline: timeline.items,
    earlier: timeline.earlier,
  }
}

function followersOf(ctx: Ctx, ticketId: string): Promise<{ id: string; name: string }[]> {
  return ctx.db
    .selectFrom('ticketFollowers')
    .innerJoin('agents', 'agents.id', 'ticketFollowers.agentId')
    .select(['agents.id', 'agents.name'])
    .where('ticketFollowers.ticketId', '=', ticketId)
    .where('agents.isActive', '=', true)
    .orderBy('ticketFollowers.followedAt')
    .execute()
}

// Only what the reader may open is listed, and only that is counted.
async function otherTickets(ctx: Ctx, customerId: string, except: string) {
  const others = ticketsVisibleTo(ctx)
    .where('tickets.customerId', '=', customerId)
    .where('tickets.id', '!=', except)
    .where('tickets.mergedIntoId', 'is', null)
  const counted = others.select(sql`1`.as('one')).limit(sql.lit(mostCounted))
  const rows = await others
    .select(['tickets.id', 'tickets.number', 'tickets.subject', 'tickets.status', 'tickets.createdAt'])
    .select(sql<number>`(select count(*) from ${counted} counted)`.as('total'))
    .orderBy('tickets.updatedAt', 'desc')
    .orderBy('tickets.id', 'desc')
    .limit(sql.lit(mostPrevious))
    .execute()

  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ id, number, subject, status, createdAt }) => ({
      id,
      key: ticketKey(ctx.environment.ticketPrefix, number),
      subject,
      status,
      createdAt,
    })),
  }
}
