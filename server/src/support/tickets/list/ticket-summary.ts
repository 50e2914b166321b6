import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { isActive, TicketPriority, TicketStatus, ticketKey } from '../ticket.ts'
import { noAbilities, offeredMoves, ticketAbilities, ticketsVisibleTo } from '../ticket-access.ts'

export const TicketAbilities = z.object({
  reply: z.boolean(),
  note: z.boolean(),
  changeStatus: z.boolean(),
  changePriority: z.boolean(),
  changeCategory: z.boolean(),
  assign: z.boolean(),
  assignToSelf: z.boolean(),
  merge: z.boolean(),
  delete: z.boolean(),
  readOriginalMail: z.boolean(),
})

export const TicketSummary = z.object({
  id: z.uuid(),
  number: z.number().int(),
  key: z.string(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  category: z.object({ id: z.uuid(), key: z.string(), label: z.string(), color: z.string() }).nullable(),
  customer: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  /** Since when the customer waits for us; null while they do not. */
  awaitingReplySince: z.date().nullable(),
  messageCount: z.number().int(),
  lastPosition: z.number().int(),
  hasAttachments: z.boolean(),
  tags: z.array(z.string()),
  /** Put aside until a time, or, without one, until the customer writes; null when it is not. */
  snoozed: z.object({ until: z.date().nullable() }).nullable(),
  isUnread: z.boolean(),
  /** It was merged and is only read; the id leads on through any further merge. */
  mergedIntoId: z.uuid().nullable(),
  version: z.number().int(),
  abilities: TicketAbilities,
  /** The statuses that may be set now. */
  moves: z.array(TicketStatus),
})
export type TicketSummary = z.infer<typeof TicketSummary>

/** The visible tickets with what a row of the list shows; filter, order and limit are the caller's. */
export function ticketRows(ctx: Ctx, tickets = ticketsVisibleTo(ctx)) {
  const reader = ctx.actor.kind === 'agent' ? ctx.actor.id : null

  return tickets
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .leftJoin('agents', 'agents.id', 'tickets.assigneeId')
    .leftJoin('categories', 'categories.id', 'tickets.categoryId')
    .leftJoin('ticketReads', (join) => join.onRef('ticketReads.ticketId', '=', 'tickets.id').on('ticketReads.agentId', '=', reader))
    .select([
      'tickets.id',
      'tickets.number',
      'tickets.subject',
      'tickets.status',
      'tickets.priority',
      'tickets.categoryId',
      'categories.key as categoryKey',
      'categories.label as categoryLabel',
      'categories.color as categoryColor',
      'tickets.customerId',
      'customers.name as customerName',
      'customers.email as customerEmail',
      'tickets.assigneeId',
      'agents.name as assigneeName',
      'tickets.createdAt',
      'tickets.updatedAt',
      'tickets.awaitingReplySince',
      'tickets.messageCount',
      'tickets.lastPosition',
      'tickets.lastMessagePosition',
      'tickets.hasAttachments',
      'tickets.tags',
      'tickets.snoozedAt',
      'tickets.wakesAt',
      'tickets.mergedIntoId',
      'tickets.version',
      'ticketReads.position as readPosition',
    ])
}

export type TicketRow = Awaited<ReturnType<ReturnType<typeof ticketRows>['execute']>>[number]

/** How rows become summaries for this actor. */
export function summarize(ctx: Ctx): (row: TicketRow) => TicketSummary {
  const abilities = ticketAbilities(ctx.actor)
  const { readOriginalMail } = abilities
  const onlyRead = { ...noAbilities, readOriginalMail }
  const prefix = ctx.environment.ticketPrefix

  return (row) => ({
    id: row.id,
    number: row.number,
    key: ticketKey(prefix, row.number),
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    category: row.categoryId
      ? { id: row.categoryId, key: row.categoryKey ?? '', label: row.categoryLabel ?? '', color: row.categoryColor ?? 'gray' }
      : null,
    customer: { id: row.customerId, name: row.customerName, email: row.customerEmail },
    assignee: row.assigneeId ? { id: row.assigneeId, name: row.assigneeName ?? '' } : null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    awaitingReplySince: row.awaitingReplySince,
    messageCount: row.messageCount,
    lastPosition: row.lastPosition,
    hasAttachments: row.hasAttachments,
    tags: row.tags,
    snoozed: row.snoozedAt ? { until: row.wakesAt } : null,
    isUnread: isActive(row.status) && row.lastMessagePosition > (row.readPosition ?? 0),
    mergedIntoId: row.mergedIntoId,
    version: row.version,
    abilities: row.mergedIntoId ? onlyRead : abilities,
    moves: row.mergedIntoId ? [] : [...offeredMoves(ctx.actor, row.status)],
  })
}
