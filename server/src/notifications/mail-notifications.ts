import { findColleagues } from '#identity/agents/find-colleagues.ts'
import { readPreferences } from '#identity/preferences/read-preferences.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { findMailbox } from '#mail/mailboxes/find-mailbox.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { findEntries } from './notification-entries.store.ts'
import { digestMail, type Entry, notificationMail } from './notification-mail.ts'

/** So many at once are told in one mail: a wave of tickets is no wave of mails. */
const mostEach = 5

/**
 * Mails what is due, to each agent what they still see: what was read, reassigned or became somebody else's business in
 * between is not sent. Each entry is a mail of its own; what was asked for daily, or is too much at once, is one.
 */
export async function mailNotifications(ctx: Ctx): Promise<void> {
  // Before a mailbox is set up there is nothing to send from; what is due waits.
  if (!(await findMailbox(ctx, 'default'))) return
  for (const { agent } of await findColleagues(ctx)) {
    await inTransaction(ctx, (tx) => mailTo(tx, agent))
  }
}

async function mailTo(tx: Tx, agent: Agent) {
  const due = await tx.db
    .selectFrom('notifications')
    .select(['id', 'mailAs'])
    .where('agentId', '=', agent.id)
    .where('mailDueAt', '<=', tx.now())
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return

  const ids = due.map(({ id }) => id)
  const entries = await findEntries({ ...tx, actor: agent }, ids)
  const daily = new Set(due.filter(({ mailAs }) => mailAs === 'daily').map(({ id }) => id))
  const [gathered, single] = [entries.filter(({ id }) => daily.has(id)), entries.filter(({ id }) => !daily.has(id))]

  const { timeZone } = await readPreferences(tx, agent.id)
  const place = { baseUrl: tx.baseUrl, environment: tx.environment, timeZone }
  if (gathered.length > 0) await send(tx, agent, gathered, digestMail(gathered, { ...place, isDaily: true }))
  if (single.length > mostEach) await send(tx, agent, single, digestMail(single, { ...place, isDaily: false }))
  else for (const entry of single) await send(tx, agent, [entry], notificationMail(entry, place))

  await tx.db.updateTable('notifications').set({ mailDueAt: null }).where('id', 'in', ids).execute()
}

async function send(tx: Tx, agent: Agent, entries: readonly Entry[], mail: ReturnType<typeof notificationMail>) {
  await queueMail(tx, {
    cause: `notification:${entries[0]?.id}`,
    threadId: null,
    aboutId: null,
    to: [agent.email],
    ...mail,
    isAutomatic: true,
    isToTeam: true,
  })
}
