import * as z from 'zod'
import { NotificationKind } from '#identity/preferences/notification-choices.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { ticketKey } from '#support/tickets/ticket.ts'
import { ticketsVisibleTo } from '#support/tickets/ticket-access.ts'

export const ListNotifications = z.object({
  unread: z.stringbool().default(false),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListNotifications = z.infer<typeof ListNotifications>

export const NotificationCause = z.object({
  kind: NotificationKind,
  by: z.string(),
  /** The place in the timeline that it leads to. */
  position: z.number().int().nullable(),
  at: z.date(),
})

export const Notification = z.object({
  id: z.uuid(),
  ticket: z.object({ id: z.uuid(), key: z.string(), subject: z.string(), customer: z.string() }),
  /** What happened, oldest first. */
  causes: z.array(NotificationCause),
  readAt: z.date().nullable(),
  createdAt: z.date(),
})
export type Notification = z.infer<typeof Notification>

export const NotificationPage = z.object({ items: z.array(Notification), next: z.uuid().nullable() })
export type NotificationPage = z.infer<typeof NotificationPage>

/** The inbox of whoever asks, newest first. What they do not see any more is not in it. */
export async function listNotifications(ctx: Ctx, { unread, after, limit }: ListNotifications): Promise<NotificationPage> {
  let entries = ticketsVisibleTo(ctx)
    .innerJoin('notifications', 'notifications.ticketId', 'tickets.id')
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .select(['notifications.id', 'notifications.readAt', 'notifications.createdAt'])
    .select(['tickets.id as ticketId', 'tickets.number', 'tickets.subject', 'customers.name as customer'])
    .where('notifications.agentId', '=', ctx.actor.id)
    .where('notifications.inInbox', '=', true)

  if (unread) entries = entries.where('notifications.readAt', 'is', null)
  if (after) entries = entries.where('notifications.id', '<', after)

  const rows = await entries
    .orderBy('notifications.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const causes = await causesOf(
    ctx,
    page.map(({ id }) => id),
  )
  const items = page.map(({ id, readAt, createdAt, ticketId, number, subject, customer }) => ({
    id,
    readAt,
    createdAt,
    ticket: { id: ticketId, key: ticketKey(ctx.environment.ticketPrefix, number), subject, customer },
    causes: causes.filter(({ notificationId }) => notificationId === id),
  }))
  return { items: z.array(Notification).parse(items), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

async function causesOf({ db }: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('notificationCauses')
    .select(['notificationId', 'kind', 'actorName as by', 'position', 'occurredAt as at'])
    .where('notificationId', 'in', [...ids])
    .orderBy('occurredAt')
    .orderBy('cause')
    .execute()
}
