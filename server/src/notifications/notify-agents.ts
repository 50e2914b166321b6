import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { findColleagues } from '#identity/agents/find-colleagues.ts'
import type { NotificationKind } from '#identity/preferences/notification-choices.ts'
import type { Tx } from '#kernel/ctx.ts'
import { tellAgents } from '#kernel/publish.ts'
import { canSee } from '#support/tickets/ticket-access.ts'
import { burst, channelsFor, nextMorning } from './notification.ts'
import { findTicketNow, type TicketNow } from './notifications.store.ts'

export interface NotifyAgents {
  readonly kind: NotificationKind
  /** The event that it comes from: each agent hears of it once, however often this runs. */
  readonly cause: string
  readonly ticketId: string
  /** Who did it. They know already. */
  readonly by: { readonly id: string | null; readonly name: string }
  /** The place in the timeline that it leads to. */
  readonly position: number | null
  /** Nobody but these. */
  readonly only?: readonly string[]
  /** Whose it is besides owner and followers. */
  readonly mineOf?: readonly string[]
}

/**
 * Tells agents what happened to a ticket, as each has chosen, if they see it at this moment. What happens to one ticket
 * within two minutes becomes one entry of the inbox and one mail, unless the entry was read in between.
 */
export async function notifyAgents(tx: Tx, input: NotifyAgents): Promise<void> {
  // Two events of one ticket at once take turns: else each would begin an entry of its own.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notify ${tx.environment.key} ${input.ticketId}`}, 0))`.execute(tx.db)
  const ticket = await findTicketNow(tx, input.ticketId)
  if (!ticket) return

  const [told, open] = [await toldAlready(tx, input.cause), await openEntries(tx, input.ticketId)]
  const heard = (await recipients(tx, input, ticket)).filter(({ agentId }) => !told.has(agentId))
  if (heard.length === 0) return

  const entries = heard.map((one) => ({ ...one, id: open.get(one.agentId)?.id ?? newId(), isNew: !open.has(one.agentId) }))
  const begun = entries.filter(({ isNew }) => isNew)
  if (begun.length > 0) {
    const values = begun.map(({ id, agentId, inInbox, mailDueAt, mailAs }) => ({
      id,
      agentId,
      ticketId: ticket.id,
      inInbox,
      mailDueAt,
      mailAs,
      createdAt: tx.now(),
    }))
    await tx.db.insertInto('notifications').values(values).execute()
  }
  for (const { id, agentId, inInbox, mailDueAt, mailAs } of entries.filter(({ isNew }) => !isNew)) {
    const before = open.get(agentId)
    const wantsMore = (inInbox && !before?.inInbox) || (mailDueAt !== null && before?.mailDueAt === null)
    if (!wantsMore) continue
    await tx.db
      .updateTable('notifications')
      .set({ inInbox: inInbox || (before?.inInbox ?? false), mailDueAt: before?.mailDueAt ?? mailDueAt, mailAs })
      .where('id', '=', id)
      .execute()
  }
  const causes = entries.map(({ id, agentId }) => ({
    cause: input.cause,
    agentId,
    notificationId: id,
    kind: input.kind,
    actorName: input.by.name,
    position: input.position,
    occurredAt: tx.now(),
  }))
  await tx.db.insertInto('notificationCauses').values(causes).execute()

  const inboxes = entries.filter(({ inInbox }) => inInbox).map(({ agentId }) => agentId)
  await tellAgents(tx, { what: 'notifications', agentIds: inboxes })
}

async function recipients(tx: Tx, { kind, by, only, mineOf = [] }: NotifyAgents, ticket: TicketNow) {
  const now = tx.now()
  const colleagues = await findColleagues(tx)
  return colleagues.flatMap(({ agent, preferences: { notifications, timeZone }, isAvailable }) => {
    if (agent.id === by.id || (only && !only.includes(agent.id))) return []
    if (!canSee(agent, { ...ticket, isMentioned: ticket.mentioned.has(agent.id) })) return []

    const isMine = only !== undefined || agent.id === ticket.assigneeId || ticket.followers.has(agent.id) || mineOf.includes(agent.id)
    const { inbox, mail } = channelsFor(notifications, kind, isMine)
    // Specification, Notification Settings: a new ticket alerts those who are available.
    const isMailed = mail && (kind !== 'new_ticket' || isAvailable || isMine)
    if (!inbox && !isMailed) return []

    const mailAs = notifications.mails
    const dueAt = mailAs === 'daily' ? nextMorning(now, timeZone) : new Date(now.getTime() + burst)
    return { agentId: agent.id, inInbox: inbox, mailDueAt: isMailed ? dueAt : null, mailAs }
  })
}

async function toldAlready(tx: Tx, cause: string): Promise<ReadonlySet<string>> {
  const rows = await tx.db.selectFrom('notificationCauses').select('agentId').where('cause', '=', cause).execute()
  return new Set(rows.map(({ agentId }) => agentId))
}

async function openEntries(tx: Tx, ticketId: string) {
  const rows = await tx.db
    .selectFrom('notifications')
    .select(['id', 'agentId', 'inInbox', 'mailDueAt'])
    .where('ticketId', '=', ticketId)
    .where('readAt', 'is', null)
    .where('createdAt', '>', new Date(tx.now().getTime() - burst))
    .execute()
  return new Map(rows.map((row) => [row.agentId, row]))
}
