import { NotificationKind } from '#identity/preferences/notification-choices.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { maskKeys } from '#licensing/licenses/key-shapes.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { ticketKey } from '#support/tickets/ticket.ts'
import { ticketsVisibleTo } from '#support/tickets/ticket-access.ts'
import type { Entry } from './notification-mail.ts'

/** Entries with what was written, license keys masked, of tickets that the actor sees now, oldest first. */
export async function findEntries(ctx: Ctx, ids: readonly string[]): Promise<Entry[]> {
  const rows = await ticketsVisibleTo(ctx)
    .innerJoin('notifications', 'notifications.ticketId', 'tickets.id')
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .innerJoin('notificationCauses as cause', 'cause.notificationId', 'notifications.id')
    .leftJoin('messages', (join) => join.onRef('messages.ticketId', '=', 'tickets.id').onRef('messages.position', '=', 'cause.position'))
    .select(['notifications.id', 'tickets.number', 'tickets.subject', 'customers.name as customer', 'customers.email as customerEmail'])
    .select(['cause.kind', 'cause.actorName', 'cause.position', 'cause.occurredAt as at'])
    .select(['messages.text', 'messages.kind as messageKind', 'messages.isUnconfirmed'])
    .where('notifications.id', 'in', [...ids])
    .orderBy('notifications.id')
    .orderBy('cause.occurredAt')
    .execute()

  const shapes = await keyShapesOf(ctx)
  const masked = (text: string) => maskKeys(text, shapes)
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((causes) => {
    const [first] = causes
    if (!first) return []
    const { id, number, subject, customer, customerEmail } = first
    const key = ticketKey(ctx.environment.ticketPrefix, number)
    const told = causes.map((cause) => causeOf({ ...cause, text: cause.text && masked(cause.text) }))
    return [{ id, key, subject: masked(subject), customer, customerEmail, causes: told }]
  })
}

interface CauseRow extends Omit<Entry['causes'][number], 'kind' | 'isCustomers'> {
  readonly kind: string
  readonly messageKind: string | null
  readonly isUnconfirmed: boolean | null
}

function causeOf({ kind, actorName, position, text, at, messageKind, isUnconfirmed }: CauseRow): Entry['causes'][number] {
  const isCustomers = messageKind === 'customer' && isUnconfirmed === false
  return { kind: NotificationKind.parse(kind), actorName, position, text, at, isCustomers }
}
