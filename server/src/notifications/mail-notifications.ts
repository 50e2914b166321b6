import { findColleagues } from '#identity/agents/find-colleagues.ts'
import { readPreferences } from '#identity/preferences/read-preferences.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { findMailbox } from '#mail/mailboxes/find-mailbox.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { readSettings } from '#settings/read-settings.ts'
import { ticketAbilities } from '#support/tickets/ticket-access.ts'
import { causeOfMail } from './notification.ts'
import { findEntries } from './notification-entries.store.ts'
import { digestMail, type Entry, notificationMail, type Place, type Promised } from './notification-mail.ts'

/** So many at once are told in one mail: a wave of tickets is no wave of mails. */
const mostEach = 5

export interface MailMeans {
  /** There are servers whose word on who sent a mail we take: without them no answer is sent on to a customer. */
  readonly canProveSenders: boolean
}

/**
 * Mails what is due, to each agent what they still see: what was read, reassigned or became somebody else's business in
 * between is not sent. Each entry is a mail of its own; what was asked for daily, or is too much at once, is one.
 */
export async function mailNotifications(ctx: Ctx, means: MailMeans): Promise<void> {
  // Before a mailbox is set up there is nothing to send from; what is due waits.
  if (!(await findMailbox(ctx, 'default'))) return
  for (const { agent } of await findColleagues(ctx)) {
    await inTransaction(ctx, (tx) => mailTo(tx, agent, means))
  }
}

async function mailTo(tx: Tx, agent: Agent, means: MailMeans) {
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
  else for (const entry of single) await sendOne(tx, { agent, entry, place, means })

  await tx.db.updateTable('notifications').set({ mailDueAt: null }).where('id', 'in', ids).execute()
}

async function sendOne(tx: Tx, { agent, entry, place, means }: { agent: Agent; entry: Entry; place: Place; means: MailMeans }) {
  const { agentsAnswerByMail } = await readSettings(tx)
  const promised = agentsAnswerByMail && ticketAbilities(agent).reply ? promiseFor(entry, means) : null
  await send(tx, agent, [entry], notificationMail(entry, place, promised))
  if (!promised) return

  const shown = entry.causes.flatMap(({ text, position }) => (text !== null && position !== null ? [position] : []))
  await tx.db
    .updateTable('notifications')
    .set({ answerAs: promised.as, answerTo: entry.customerEmail, answerSeen: Math.max(0, ...shown) })
    .where('id', '=', entry.id)
    .execute()
}

/** An answer goes to the customer when everything that the mail shows is theirs; what is among ourselves stays there. */
function promiseFor({ causes }: Entry, { canProveSenders }: MailMeans): Promised {
  const isAllTheirs = causes.every(({ kind, isCustomers }) => isCustomers && (kind === 'new_ticket' || kind === 'customer_replied'))
  return { as: canProveSenders && isAllTheirs ? 'reply' : 'note', mayReply: canProveSenders }
}

async function send(tx: Tx, agent: Agent, entries: readonly Entry[], mail: ReturnType<typeof notificationMail>) {
  const [first] = entries
  if (!first) return
  await queueMail(tx, {
    cause: causeOfMail(first.id),
    threadId: null,
    aboutId: null,
    to: [agent.email],
    ...mail,
    isAutomatic: true,
    isToTeam: true,
    notice: { id: first.id, agentId: agent.id },
  })
}
