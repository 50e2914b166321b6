import type { Agent } from '#kernel/actor.ts'
import type { Tx } from '#kernel/ctx.ts'
import { composeMailBody, escapeHtml } from '#mail/outbound/mail-layout.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { adminUrl } from './notification-mail.ts'

export interface TellOfAnswer {
  readonly agent: Agent
  readonly noticeId: string
  readonly inboundMailId: string
  readonly subject: string
  /** A sentence. */
  readonly why: string
  /** The ticket on which it stands as a note; null when it stands nowhere. */
  readonly key: string | null
}

// Should a program answer what we say of its answer, it ends here.
const mostPerHour = 5

/** Tells an agent that their answer is not what they meant it to be. Nothing of the ticket is in it: they may not see it any more. */
export async function tellOfAnswer(tx: Tx, { agent, noticeId, inboundMailId, subject, why, key }: TellOfAnswer): Promise<void> {
  const ticket = key && `${adminUrl(tx)}/tickets/${encodeURIComponent(key)}`
  const outcome = ticket
    ? `<p>Your answer was not sent to the customer. It stands in <a href="${ticket}">${escapeHtml(key ?? '')}</a> as an internal note.</p>`
    : '<p>Your answer was not taken. It is kept under Logs, Mail in, for those who may read it.</p>'

  await queueMail(tx, {
    cause: `answer:${inboundMailId}`,
    threadId: null,
    aboutId: null,
    to: [agent.email],
    subject: `${ticket ? 'Not sent' : 'Not taken'}: ${subject}`,
    ...composeMailBody({
      html: `${outcome}<p>${escapeHtml(why)}</p>${ticket ? `<p>To send it, <a href="${ticket}">open the ticket</a>.</p>` : ''}`,
      footer: 'You get this because you answered a notification by mail, or somebody did in your name.',
    }),
    isAutomatic: true,
    isToTeam: true,
    mostPerHour,
    notice: { id: noticeId, agentId: agent.id },
  })
}
