import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { agentsOf } from '#identity/agents/agent-access.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { together } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, notFound } from '#platform/refused.ts'
import type { CategoryName, Person } from './ticket.events.ts'
import { numberIn, type TicketRef, ticketKey } from './ticket.ts'
import { ticketsVisibleTo } from './ticket-access.ts'
import type { LockedTicket, TicketEdit } from './ticket-edit.ts'

/** The visible tickets that a reference means: one or none. What was merged is the ticket that took it. */
export function ticketByRef(ctx: Ctx, ref: TicketRef) {
  return ticketsVisibleTo(ctx).where('tickets.id', '=', primaryOf(isMeant(ctx, ref)))
}

/** The same without following merges: the ticket that was asked for, and no other. */
export function ticketItself(ctx: Ctx, ref: TicketRef) {
  return ticketsVisibleTo(ctx).where(isMeant(ctx, ref))
}

function isMeant(ctx: Ctx, ref: TicketRef): RawBuilder<SqlBool> {
  const number = numberIn(ref, ctx.environment.ticketPrefix)
  return number === null ? sql`tickets.id = ${ref}` : sql`tickets.number = ${number}`
}

/** The ticket that a conversation is in now, however often it was merged. A circle, should there ever be one, leads nowhere. */
export function primaryOf(isStart: RawBuilder<SqlBool>): RawBuilder<string> {
  return sql`(
    with recursive led as (
      select tickets.id, tickets.merged_into_id from tickets where ${isStart}
      union
      select tickets.id, tickets.merged_into_id from led join tickets on tickets.id = led.merged_into_id
    )
    select led.id from led where led.merged_into_id is null)`
}

/** Locks a ticket that the actor sees, for the rest of the transaction; of one that was merged, the ticket that took it. */
export async function lockTicket(tx: Tx, ref: TicketRef): Promise<LockedTicket> {
  const { mergedIntoId, ...ticket } = await lockFound(ticketByRef(tx, ref))
  // It was merged while we waited for it.
  return mergedIntoId ? lockTicket(tx, mergedIntoId) : ticket
}

/** Locks a ticket to change what it is. One that was merged is only read: whoever decided on it saw another. */
export async function lockUnmerged(tx: Tx, ref: TicketRef): Promise<LockedTicket> {
  const { mergedIntoId, ...ticket } = await lockFound(ticketItself(tx, ref))
  if (mergedIntoId) throw await mergedElsewhere(tx, ticket)
  return ticket
}

/** Locks several in the order in which everybody does, whatever became of them. */
export async function lockTickets(tx: Tx, ids: readonly string[]): Promise<FoundTicket[]> {
  const found: FoundTicket[] = []
  for (const id of [...new Set(ids)].sort()) found.push(await lockFound(ticketItself(tx, id)))
  return found
}

export async function mergedElsewhere(ctx: Ctx, { id, number }: { id: string; number: number }) {
  const prefix = ctx.environment.ticketPrefix
  const into = await ctx.db
    .selectFrom('tickets')
    .select('number')
    .where('id', '=', primaryOf(sql`tickets.id = ${id}`))
    .executeTakeFirst()
  const key = into ? ticketKey(prefix, into.number) : null
  return conflict('ticket_merged', `${ticketKey(prefix, number)} was merged into ${key ?? 'another ticket'}.`, { into: key })
}

export type FoundTicket = LockedTicket & { readonly mergedIntoId: string | null }

async function lockFound(tickets: ReturnType<typeof ticketByRef>): Promise<FoundTicket> {
  const row = await tickets
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .leftJoin('categories', 'categories.id', 'tickets.categoryId')
    .leftJoin('agents', 'agents.id', 'tickets.assigneeId')
    .select([
      'tickets.id',
      'tickets.number',
      'tickets.subject',
      'tickets.status',
      'tickets.priority',
      'tickets.customerId',
      'customers.name as customerName',
      'customers.email as customerEmail',
      'tickets.mailboxId',
      'tickets.awaitingReplySince',
      'tickets.firstRespondedAt',
      'tickets.resolvedAt',
      'tickets.closedAt',
      'tickets.messageCount',
      'tickets.lastPosition',
      'tickets.lastMessagePosition',
      'tickets.hasAttachments',
      'tickets.tags',
      'tickets.snoozedAt',
      'tickets.wakesAt',
      'tickets.version',
      'tickets.mergedIntoId',
      'tickets.categoryId',
      'categories.label as categoryLabel',
      'categories.isTechnical as categoryIsTechnical',
      'tickets.assigneeId',
      'agents.name as assigneeName',
    ])
    .forUpdate('tickets')
    .executeTakeFirst()
  if (!row) throw notFound('ticket')

  const { categoryId, categoryLabel, categoryIsTechnical, assigneeId, assigneeName, customerId, customerName, customerEmail, ...ticket } =
    row
  return {
    ...ticket,
    customer: { id: customerId, name: customerName, email: customerEmail },
    category: categoryId ? { id: categoryId, label: categoryLabel ?? '', isTechnical: categoryIsTechnical ?? false } : null,
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null,
  }
}

/** Writes what the edit changed and tells it. An edit without news writes nothing. */
export async function saveEdit(tx: Tx, edit: TicketEdit): Promise<LockedTicket> {
  if (edit.news.length === 0) return edit.before
  const { after } = edit
  after.version += 1

  const update = tx.db
    .updateTable('tickets')
    .set({
      status: after.status,
      priority: after.priority,
      categoryId: after.category?.id ?? null,
      assigneeId: after.assignee?.id ?? null,
      awaitingReplySince: after.awaitingReplySince,
      firstRespondedAt: after.firstRespondedAt,
      resolvedAt: after.resolvedAt,
      closedAt: after.closedAt,
      messageCount: after.messageCount,
      lastPosition: after.lastPosition,
      lastMessagePosition: after.lastMessagePosition,
      hasAttachments: after.hasAttachments,
      tags: [...after.tags],
      snoozedAt: after.snoozedAt,
      wakesAt: after.wakesAt,
      version: after.version,
      updatedAt: edit.now,
    })
    .where('id', '=', after.id)
    .execute()
  const news = edit.news.map((item) => ({ ...item, version: after.version }))
  await together([update, publish(tx, news)])
  return after
}

export type NewTicketRow = Omit<LockedTicket, 'number' | 'version' | 'tags' | 'snoozedAt' | 'wakesAt'> & {
  readonly channel: 'mail' | 'agent' | 'api' | 'portal'
  readonly createdAt: Date
}

/**
 * Writes a ticket with the environment's next number: the last statement of its transaction, because whoever has
 * taken a number holds the counter until the commit. So numbers have no gaps and rise with creation.
 */
export async function insertTicket(tx: Tx, ticket: NewTicketRow): Promise<number> {
  const { category, assignee, customer, ...columns } = ticket
  const row = {
    ...columns,
    customerId: customer.id,
    categoryId: category?.id ?? null,
    assigneeId: assignee?.id ?? null,
    updatedAt: ticket.createdAt,
  }
  const { number } = await tx.db
    .with('counter', (db) => db.updateTable('ticketCounter').set({ lastNumber: sql`last_number + 1` }).returning('lastNumber'))
    .insertInto('tickets')
    .values((eb) => ({ ...row, number: eb.selectFrom('counter').select('counter.lastNumber') }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** An active agent of this environment to give a ticket to. Until the transaction ends nobody can deactivate them. */
export async function findAssignee(ctx: Ctx, id: string): Promise<Person> {
  const agent = await agentsOf(ctx).select(['id', 'name']).where('id', '=', id).where('isActive', '=', true).forShare().executeTakeFirst()
  if (!agent) throw notFound('agent')
  return agent
}

export async function findCategory(ctx: Ctx, id: string): Promise<CategoryName> {
  const category = await ctx.db.selectFrom('categories').select(['id', 'label', 'isTechnical']).where('id', '=', id).executeTakeFirst()
  if (!category) throw notFound('category')
  return category
}
