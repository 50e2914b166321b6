import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketPriority, TicketRef, TicketStatus, ticketKey } from '../ticket.ts'
import { requireTicketAbility, ticketsVisibleTo } from '../ticket-access.ts'
import { findMergeable } from './find-mergeable.ts'
import { joinedWith, mostSources } from './ticket-merge.ts'

export const PreviewMerge = z.object({
  ticket: TicketRef,
  sources: z.preprocess((given) => [given].flat().flatMap((text) => String(text).split(',')), z.array(TicketRef).min(1).max(mostSources)),
})
export type PreviewMerge = z.infer<typeof PreviewMerge>

const Part = z.object({
  id: z.uuid(),
  key: z.string(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  messageCount: z.number().int(),
  createdAt: z.date(),
})

/** What merging would do; nothing has happened yet. */
export const MergePreview = z.object({
  primary: Part,
  sources: z.array(Part),
  messagesMoved: z.number().int(),
  filesMoved: z.number().int(),
  priority: z.object({ from: TicketPriority, to: TicketPriority }),
  awaitingReplySince: z.date().nullable(),
  firstRespondedAt: z.date().nullable(),
  /** Who answers go to: nobody is added. */
  recipient: z.string(),
})
export type MergePreview = z.infer<typeof MergePreview>

/** What would move and what would change, before anybody confirms it. */
export async function previewMerge(ctx: Ctx, input: PreviewMerge): Promise<MergePreview> {
  requireTicketAbility(ctx.actor, 'merge')
  const { primaryId, sourceIds } = await findMergeable(ctx, input)
  const [tickets, files] = await Promise.all([partsOf(ctx, [primaryId, ...sourceIds]), countFiles(ctx, sourceIds)])
  const primary = tickets.find(({ id }) => id === primaryId)
  if (!primary || tickets.length !== sourceIds.length + 1) throw notFound('ticket')

  const sources = tickets.filter(({ id }) => id !== primaryId)
  const { priority, ...joined } = joinedWith(primary, sources)
  return {
    primary,
    sources,
    messagesMoved: sources.reduce((sum, { messageCount }) => sum + messageCount, 0),
    filesMoved: files,
    priority: { from: primary.priority, to: priority },
    awaitingReplySince: joined.awaitingReplySince,
    firstRespondedAt: joined.firstRespondedAt,
    recipient: primary.email,
  }
}

async function partsOf(ctx: Ctx, ids: string[]) {
  const rows = await ticketsVisibleTo(ctx)
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .select(['tickets.id', 'tickets.number', 'tickets.subject', 'tickets.status', 'tickets.priority', 'tickets.messageCount'])
    .select(['tickets.createdAt', 'tickets.awaitingReplySince', 'tickets.firstRespondedAt', 'tickets.snoozedAt'])
    .select(['tickets.hasAttachments', 'customers.email'])
    .where('tickets.id', 'in', ids)
    .orderBy('tickets.number')
    .execute()
  return rows.map((row) => ({ ...row, key: ticketKey(ctx.environment.ticketPrefix, row.number) }))
}

async function countFiles(ctx: Ctx, ticketIds: readonly string[]): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('messages')
    .innerJoin('messageAttachments', 'messageAttachments.messageId', 'messages.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('messages.ticketId', 'in', [...ticketIds])
    .executeTakeFirstOrThrow()
  return count
}
