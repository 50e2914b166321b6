import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, forbidden } from '#platform/refused.ts'
import { readSettings } from '#settings/read-settings.ts'
import { requireCategoryToEnd } from './category-rule.ts'
import { waitingSince } from './conversation/messages.store.ts'
import { summaryOf } from './list/summary-of.ts'
import { categoryChanged, priorityChanged, statusChanged, ticketAssigned } from './ticket.events.ts'
import { isActive, movesFrom, TicketPriority, TicketRef, TicketStatus } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { type LockedTicket, TicketEdit } from './ticket-edit.ts'
import { findAssignee, findCategory, lockUnmerged, saveEdit } from './tickets.store.ts'

export const ChangeTicket = z.object({
  ticket: TicketRef,
  /** The version that the change was decided on. */
  version: z.number().int().min(1),
  status: TicketStatus.optional(),
  priority: TicketPriority.optional(),
  assigneeId: z.uuid().nullable().optional(),
  categoryId: z.uuid().nullable().optional(),
})
export type ChangeTicket = z.infer<typeof ChangeTicket>

/** Status, priority, owner and category. Whoever decided on a field that has changed meanwhile is told what it became. */
export async function changeTicket(ctx: Ctx, input: ChangeTicket): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockUnmerged(tx, input.ticket)
    requireAbilities(tx, ticket, input)
    await refuseWhenStale(tx, ticket, input)

    const edit = new TicketEdit(ticket, tx.now())
    if (input.status) await move(tx, edit, input.status)
    if (input.priority) edit.setPriority(input.priority)
    if (input.assigneeId !== undefined) edit.setAssignee(input.assigneeId ? await findAssignee(tx, input.assigneeId) : null, 'agent')
    if (input.categoryId !== undefined) edit.setCategory(input.categoryId ? await findCategory(tx, input.categoryId) : null)
    requireCategoryToEnd(await readSettings(tx), edit)
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}

function requireAbilities({ actor }: Tx, ticket: LockedTicket, { status, priority, assigneeId, categoryId }: ChangeTicket) {
  if (status) requireTicketAbility(actor, 'changeStatus')
  if (priority) requireTicketAbility(actor, 'changePriority')
  if (categoryId !== undefined) requireTicketAbility(actor, 'changeCategory')
  if (assigneeId === undefined || hasPermission(actor, 'tickets:assign')) return

  const isOwnBusiness = assigneeId === actor.id || (assigneeId === null && ticket.assignee?.id === actor.id)
  if (!isOwnBusiness || !hasPermission(actor, 'tickets:assign_self')) {
    throw forbidden('ticket_assign_not_allowed', 'Your role allows assigning tickets to yourself only.')
  }
}

async function move(tx: Tx, edit: TicketEdit, to: TicketStatus) {
  const { status, id } = edit.before
  if (status === to) return
  if (!movesFrom(status).includes(to)) {
    throw conflict('move_not_allowed', `A ticket that is ${status} cannot become ${to}.`, { allowed: movesFrom(status) })
  }
  edit.setStatus(to, 'agent')
  if (isActive(to) && !isActive(status) && !edit.after.snoozedAt) edit.after.awaitingReplySince = await waitingSince(tx, id)
}

const eventOf = { status: statusChanged, priority: priorityChanged, assigneeId: ticketAssigned, categoryId: categoryChanged } as const

async function refuseWhenStale(tx: Tx, ticket: LockedTicket, input: ChangeTicket) {
  if (input.version >= ticket.version) return
  const fields = (['status', 'priority', 'assigneeId', 'categoryId'] as const).filter((field) => input[field] !== undefined)
  const names = fields.map((field) => eventOf[field].name)
  if (names.length === 0) return

  const since = await tx.db
    .selectFrom('events')
    .select(['name', 'payload', 'actorName', 'occurredAt'])
    .where('subjectId', '=', ticket.id)
    .where('subjectVersion', '>', input.version)
    .where('name', 'in', names)
    .orderBy('position')
    .execute()
  if (since.length === 0) return

  const changes = since.map(({ name, payload, actorName, occurredAt }) => ({
    field: fields.find((field) => eventOf[field].name === name) ?? 'status',
    to: (payload as { to: unknown }).to,
    by: { name: actorName ?? '' },
    at: occurredAt,
  }))
  const current = await summaryOf(tx, ticket.id)
  throw conflict('stale_version', 'Somebody changed this in the meantime.', { changes, current })
}
