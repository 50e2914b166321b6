import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { ticketsVisibleTo } from '#support/tickets/ticket-access.ts'

export const NotificationCount = z.object({ count: z.number().int(), isCapped: z.boolean() })
export type NotificationCount = z.infer<typeof NotificationCount>

const most = 99

/** How many entries of the inbox are unread, up to 99. What the agent does not see any more is not counted. */
export async function countNotifications(ctx: Ctx): Promise<NotificationCount> {
  const unread = ticketsVisibleTo(ctx)
    .innerJoin('notifications', 'notifications.ticketId', 'tickets.id')
    .select('notifications.id')
    .where('notifications.agentId', '=', ctx.actor.id)
    .where('notifications.inInbox', '=', true)
    .where('notifications.readAt', 'is', null)
    .limit(most + 1)
  const { count } = await ctx.db
    .selectFrom(unread.as('unread'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(count, most), isCapped: count > most }
}
