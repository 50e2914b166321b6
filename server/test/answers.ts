import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Ctx } from '../src/kernel/ctx.ts'
import { mailNotifications } from '../src/notifications/mail-notifications.ts'
import { readTimeline } from '../src/support/tickets/conversation/read-timeline.ts'
import { type SignedInAgent, signedInAgent } from './http.ts'
import { startMailDesk, trusted } from './mail-desk.ts'
import type { Letter } from './mail-in.ts'

const minute = 60_000
const patience = { timeout: 15_000 }

/** What our mail server says of a sender whom it vouches for. */
export const vouched = ({ email }: { email: string }) => ({
  'Authentication-Results': `${trusted}; dkim=pass header.d=${email.split('@')[1]}`,
})

/** A mail program's answer: the words above the whole mail that they answer. */
export const above = (words: string, text: string) => `${words}\n\nOn Monday, 3 March 2025 the desk wrote:\n${text.replace(/^/gm, '> ')}`

/** A desk with agents who are notified by mail and answer by mail. */
export async function startAnsweringDesk() {
  const mails = await startMailDesk()
  const { desk, live } = mails
  const boss = await signedInAgent(desk, 'super_admin', 'Ada Boss')
  const [ines, tomasz] = [await signedInAgent(desk, 'support_agent', 'Ines'), await signedInAgent(desk, 'support_agent', 'Tomasz')]

  const outbound = (ctx: Ctx = live) => ctx.db.selectFrom('outboundMails').selectAll().orderBy('sequence').execute()

  const shown = new Set<string>()
  const later = (ctx: Ctx) => ({ ...ctx, now: () => new Date(ctx.now().getTime() + 3 * minute) })

  /** The next mail that tells an agent what happened to a ticket. */
  async function noticeTo(agent: SignedInAgent, ticketId: string, ctx: Ctx = live) {
    const find = async () => {
      await mailNotifications(later(ctx), { canProveSenders: true })
      const told = await ctx.db
        .selectFrom('notifications')
        .innerJoin('outboundMails', (join) => join.on(sql<boolean>`outbound_mails.cause = 'notification:' || notifications.id`))
        .selectAll('outboundMails')
        .select('notifications.id as notificationId')
        .where('agentId', '=', agent.id)
        .where('ticketId', '=', ticketId)
        .execute()
      return told.find(({ id }) => !shown.has(id))
    }
    await expect.poll(find, patience).toBeDefined()
    const mail = await find()
    if (!mail) throw new Error(`${agent.name} was not mailed`)
    shown.add(mail.id)
    return mail
  }
  type Notice = Awaited<ReturnType<typeof noticeTo>>

  /** Sends an agent's answer, as their mail program makes it, and tells what became of it. */
  function answer(agent: { email: string }, notice: Notice, words: string, more: Letter & { isUnproven?: boolean } = {}, ctx: Ctx = live) {
    const { isUnproven, headers, ...letter } = more
    const proof = isUnproven ? {} : vouched(agent)
    return mails.send(
      {
        from: agent.email,
        to: String(notice.replyTo),
        subject: `Re: ${notice.subject}`,
        body: above(words, notice.text),
        ...letter,
        headers: { ...proof, 'In-Reply-To': notice.messageId, References: notice.messageId, ...headers },
      },
      ctx,
    )
  }

  /** Everything that ever left, or can be read, for anybody who is no agent. */
  async function whatCustomersGet(ctx: Ctx = live): Promise<string> {
    const team = new Set((await ctx.db.selectFrom('agents').select('email').execute()).map(({ email }) => email))
    const left = (await outbound(ctx)).filter(({ toAddresses, ccAddresses, bccAddresses }) =>
      [...toAddresses, ...ccAddresses, ...bccAddresses].some((address) => !team.has(address)),
    )
    const tickets = await ctx.db
      .selectFrom('tickets')
      .innerJoin('customers', 'customers.id', 'customerId')
      .select(['tickets.id', 'customerId', 'name'])
      .execute()
    const read = tickets.map(({ id, customerId, name }) =>
      readTimeline({ ...ctx, actor: { kind: 'customer', id: customerId, name } }, { ticket: id }),
    )
    return JSON.stringify([left, await Promise.all(read)])
  }

  /** What was said to an agent about their answers. */
  async function toldTo({ email }: { email: string }, ctx: Ctx = live) {
    const about = (await outbound(ctx)).filter(({ cause, toAddresses }) => cause.startsWith('answer:') && toAddresses.includes(email))
    return about.map(({ subject, text }) => ({ subject, text }))
  }

  return { ...mails, boss, ines, tomasz, outbound, noticeTo, answer, whatCustomersGet, toldTo }
}

export type AnsweringDesk = Awaited<ReturnType<typeof startAnsweringDesk>>
