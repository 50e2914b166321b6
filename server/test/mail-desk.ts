import type { Ctx } from '../src/kernel/ctx.ts'
import { createMailbox } from '../src/mail/mailboxes/create-mailbox.ts'
import { signThreadToken } from '../src/mail/threading/thread-token.ts'
import { startDesk } from './desk.ts'
import { type Letter, letter, newMessageId, sendRaw, settledMails } from './mail-in.ts'

/** The server whose word on who sent a mail the desk takes. */
export const trusted = 'mx.desk.test'

/** A desk with mailboxes in both environments, and people who write to them. */
export async function startMailDesk() {
  const desk = await startDesk({ KEYDESK_TRUSTED_AUTHSERV: trusted })
  const live = desk.app.ctxOf('production')
  const staging = desk.app.ctxOf('staging')
  await createMailbox(live, { address: 'support@desk.test', name: 'Support', isDefault: true })
  await createMailbox(live, { address: 'billing@desk.test', name: 'Billing' })
  await createMailbox(staging, { address: 'support@staging.test', name: 'Staging', isDefault: true })

  let people = 0
  const somebody = () => `person${++people}@client.test`

  /** Sends a mail and tells what became of it. */
  async function send(mail: Letter, ctx: Ctx = live) {
    const [to = 'support@desk.test'] = [mail.to ?? []].flat()
    await sendRaw(desk.app.smtpPort, letter(mail), { from: mail.from ?? '', to })
    const last = (await settledMails(ctx)).at(-1)
    if (!last) throw new Error('The mail is not there')
    return last
  }

  async function ticketOf(id: string | null, ctx: Ctx = live) {
    const ticket = await ctx.db.selectFrom('tickets').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow()
    const messages = await ctx.db.selectFrom('messages').selectAll().where('ticketId', '=', ticket.id).orderBy('position').execute()
    return { ...ticket, messages }
  }

  /** A ticket that somebody opened by mail. */
  async function opened(mail: Letter = {}, ctx: Ctx = live) {
    const from = mail.from ?? somebody()
    const messageId = newMessageId()
    const { threadId, threadKey } = await send({ ...mail, from, messageId }, ctx)
    const id = String(threadId)
    const token = signThreadToken(ctx.secretKeys, { environment: ctx.environment.key, threadId: id, recipient: from })
    return { id, from, messageId, token, key: String(threadKey) }
  }

  async function countTickets(ctx: Ctx = live): Promise<number> {
    const { count } = await ctx.db
      .selectFrom('tickets')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  }

  return { desk, live, staging, somebody, send, ticketOf, opened, countTickets, stop: desk.stop }
}

export type MailDesk = Awaited<ReturnType<typeof startMailDesk>>
