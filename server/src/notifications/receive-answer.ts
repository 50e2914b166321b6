import { findActors } from '#identity/agents/find-actors.ts'
import { findAgentByAddress } from '#identity/agents/find-agent-by-address.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Tx } from '#kernel/ctx.ts'
import { orRefused } from '#kernel/in-transaction.ts'
import type { HoldReason } from '#mail/inbound/inbound-mail.ts'
import type { AcceptedMail, HeldMail, ReceivedMail } from '#mail/inbound/mail-receiver.ts'
import { Refused } from '#platform/refused.ts'
import { readSettings } from '#settings/read-settings.ts'
import { answerByMail } from '#support/tickets/writing/answer-by-mail.ts'
import { readAnswer, whyUncertain, withoutRemoteImages } from './answer.ts'
import { findNotice, type Notice } from './find-notice.ts'
import { markNotifications } from './mark-notifications.ts'
import { adminUrl } from './notification-mail.ts'
import { tellOfAnswer } from './tell-of-answer.ts'

/**
 * An agent's answer to a notification becomes a reply or a note on its ticket. Only with the token of that notification,
 * from the agent it was to, who may still sign in and still sees the ticket, and not when a program wrote it. A reply also
 * takes that our mail server vouches for the sender and that the words are certainly the agent's own. What is refused is
 * held by name, and the agent is told. Null when the mail answers no notification: it is a customer's.
 */
export async function receiveAnswer(tx: Tx, mail: AcceptedMail): Promise<ReceivedMail | HeldMail | null> {
  const [token] = mail.notices
  if (!token && !mail.hasBrokenToken) return null
  const sender = await findAgentByAddress(tx, mail.sender.address)
  const isCustomers = mail.clues.some(({ by }) => by === 'token')
  if (!token) {
    const isStray = sender?.isActive && mail.hasBrokenToken && !isCustomers
    return isStray ? held('answer_not_possible', 'It is from one of us, with a token that is not ours, or not of this environment.') : null
  }

  const notice = await findNotice(tx, token.noticeId)
  const isTheirs = sender !== null && token.isFor(sender.agent.id) && (notice === null || notice.agentId === sender.agent.id)
  if (!isTheirs && isCustomers) return null
  if (mail.isAutomatic || !mail.isAnswerable) return held('answer_automatic', 'A program answered a notification.')
  if (!isTheirs) return refuseOther(tx, mail, notice)
  if (!sender.isActive) return held('answer_not_allowed', 'It is from an agent who was deactivated.')

  const { agent } = sender
  const refuse = async (reason: HoldReason, why: string) => {
    await tellOfAnswer(tx, { agent, noticeId: token.noticeId, inboundMailId: mail.id, subject: mail.subject, why, key: null })
    return held(reason, why)
  }
  if (!notice) return refuse('answer_not_possible', 'The notification is too old to be answered.')
  if (!notice.answerAs) return refuse('answer_not_possible', 'This mail cannot be answered: open the ticket.')
  if (!(await readSettings(tx)).agentsAnswerByMail) return refuse('answer_not_possible', 'This desk takes no answers by mail.')

  const answered = await orRefused(tx, () => take({ ...tx, actor: agent }, { mail, notice, agent }))
  if (!(answered instanceof Refused)) return answered
  const isLost = answered.refusal === 'not_found' || answered.refusal === 'forbidden'
  return isLost
    ? refuse('answer_not_allowed', 'The ticket is gone, or you may not see it or write on it any more.')
    : refuse('answer_not_possible', answered.message)
}

async function refuseOther(tx: Tx, mail: AcceptedMail, notice: Notice | null): Promise<HeldMail> {
  const [agent] = await findActors(tx, notice ? [notice.agentId] : [])
  const why = `It came from ${mail.sender.address}, which is not the address that you sign in with.`
  const told = { inboundMailId: mail.id, subject: 'an answer to a notification', why, key: null }
  if (agent && notice) await tellOfAnswer(tx, { ...told, agent, noticeId: notice.id })
  return held('answer_by_other', 'It answers a notification, but is not from the agent whom that was to.')
}

async function take(tx: Tx, { mail, notice, agent }: { mail: AcceptedMail; notice: Notice; agent: Agent }): Promise<ReceivedMail> {
  const answer = readAnswer(mail.html, notice.answerAs ?? 'note')
  const wantsReply = answer.as === 'reply' || (answer.unknownCommand !== null && notice.answerAs === 'reply')
  const why = wantsReply ? whyNotSent(tx, { mail, notice, answer }) : null
  const as = wantsReply && !why ? 'reply' : 'note'

  const html = as === 'reply' ? withoutRemoteImages(answer.html) : answer.html
  // What only the quoted part shows, such as the logo of a signature, is not sent.
  const ids = mail.files.filter(({ id, isInline }) => as === 'note' || !isInline || html.includes(id)).map(({ id }) => id)
  if (answer.text.trim() === '' && ids.length === 0) throw new Refused('invalid', 'no_text', 'There is no text in it above the quote.')

  const answered = await answerByMail(tx, {
    ticketId: notice.ticketId,
    as,
    to: notice.answerTo,
    seen: notice.answerSeen,
    mailed: {
      html,
      text: answer.text,
      attachments: await mail.keepFiles({ uploadedBy: agent.id, ids }),
      // The quote is our notification, which may show notes: on a message to a customer it has no place, however hidden.
      quotedHtml: as === 'reply' ? null : mail.quotedHtml,
      inboundMailId: mail.id,
      isSenderVerified: mail.isAuthenticated,
    },
  })
  await markNotifications(tx, { isRead: true, ids: [notice.id] })

  const whyNote = why ?? answered.why
  const told = { agent, noticeId: notice.id, inboundMailId: mail.id, subject: mail.subject, key: answered.key }
  if (whyNote) await tellOfAnswer(tx, { ...told, why: whyNote })

  const finding = answered.as === 'reply' ? 'It went to the customer as a reply.' : `It became a note.${whyNote ? ` ${whyNote}` : ''}`
  return {
    threadId: answered.ticketId,
    threadKey: answered.key,
    aboutId: answered.messageId,
    outcome: answered.as === 'reply' ? 'agent_reply' : 'agent_note',
    isReferredTo: false,
    decisions: [{ step: 'answer', finding: `${agent.name} answered a notification. ${finding}` }],
  }
}

interface Sending {
  readonly mail: AcceptedMail
  readonly notice: Notice
  readonly answer: ReturnType<typeof readAnswer>
}

/** Nobody reads and answers so fast; programs that are away do, and not all say that they are programs. */
const fastestPerson = 20_000

function whyNotSent(tx: Tx, { mail, notice: { notes, sentAt }, answer }: Sending): string | null {
  if (!mail.isAuthenticated) return 'No mail server that we trust vouches for the sender.'
  if (sentAt && mail.receivedAt.getTime() - sentAt.getTime() < fastestPerson) return 'It came within seconds, as programs answer.'
  if (answer.unknownCommand) return `Its first word, ${answer.unknownCommand}, looks like a command and is none.`
  return whyUncertain(answer, { files: mail.files, notes, adminUrl: adminUrl(tx) })
}

function held(reason: HoldReason, why: string): HeldMail {
  return { held: reason, why, decisions: [{ step: 'answer', finding: why }] }
}
