import { findActors } from '#identity/agents/find-actors.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { notFound, Refused } from '#platform/refused.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { incidentReplySent } from '../ticket.events.ts'
import { ticketKey } from '../ticket.ts'
import { lockTicket } from '../tickets.store.ts'
import { type IncidentReply, settleReplyOn } from './incidents.store.ts'
import { fillPlaceholders } from './placeholders.ts'

export interface SendToMember {
  readonly reply: IncidentReply
  readonly ticketId: string
}

/**
 * Says the text of a reply to all on one ticket, in its author's name and with their rights as they are now: message,
 * mail, status and "it was sent" are one transaction. A refusal is kept with its reason; anything else is tried again.
 */
export async function sendToMember(ctx: Ctx, { reply, ticketId }: SendToMember): Promise<void> {
  const settle = (tx: Ctx, reason: string | null) => settleReplyOn(tx, { replyId: reply.id, ticketId, reason })
  const [author] = await findActors(ctx, [reply.authorId])

  try {
    if (!author) throw notFound('agent')
    await inTransaction({ ...ctx, actor: author }, async (tx) => {
      const ticket = await lockTicket(tx, ticketId)
      // Another worker may have been here: then it has been said.
      if (!(await settle(tx, null))) return
      const { customer, subject, number } = ticket
      const key = ticketKey(tx.environment.ticketPrefix, number)
      const html = fillPlaceholders(reply.html, { customer, subject, ticketKey: key, agentName: author.name })
      const { afterwards } = reply
      const isThere = afterwards !== 'keep' && ticket.status === (afterwards === 'waiting' ? 'waiting' : 'resolved')
      await replyToTicket(tx, {
        ticket: ticket.id,
        html,
        attachmentIds: [],
        cc: [],
        bcc: [],
        afterwards: isThere ? 'keep' : afterwards,
        force: true,
        canUndo: false,
        keepsDraft: true,
      })
      await publish(tx, [{ type: incidentReplySent, payload: { replyId: reply.id }, subjectId: ticket.id, position: null }])
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await inTransaction(ctx, (tx) => settle(tx, error.message))
  }
}
