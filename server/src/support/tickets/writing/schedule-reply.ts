import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { forbidden, invalid } from '#platform/refused.ts'
import { AgentText, composeText, writtenIn } from '../conversation/agent-text.ts'
import { requireOwnUploads } from '../conversation/messages.store.ts'
import { refuseWhenUnseen } from '../conversation/timeline.store.ts'
import { replyScheduled } from '../ticket.events.ts'
import { TicketRef } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { Addresses, Afterwards } from './draft.ts'
import { forgetDraft, holdFiles } from './drafts.store.ts'
import type { ScheduledContent } from './scheduled-reply.ts'

export const ScheduleReply = AgentText.extend({
  ticket: TicketRef,
  cc: Addresses,
  bcc: Addresses,
  afterwards: Afterwards.default('keep'),
  sendAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  seen: z.number().int().min(0).optional(),
  force: z.boolean().default(false),
})
export type ScheduleReply = z.infer<typeof ScheduleReply>

const day = 24 * 60 * 60_000
const furthest = 366 * day

/** A reply that is sent at its time, unless its customer writes first. */
export async function scheduleReply(ctx: Ctx, input: ScheduleReply): Promise<{ ticketId: string; scheduledId: string }> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents send later.')
  const ahead = input.sendAt.getTime() - ctx.now().getTime()
  if (ahead <= 0 || ahead > furthest) throw invalid('sendAt', 'Choose a time that is to come, within a year.')
  const text = composeText(input)

  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, input.ticket)
    requireTicketAbility(actor, 'reply')
    if (!input.force) await refuseWhenUnseen(tx, ticket, input.seen)
    const ids = text.attachments.map(({ id }) => id)
    await requireOwnUploads(tx, actor.id, ids)

    const { cc, bcc, afterwards, sendAt } = input
    const content: ScheduledContent = { ...writtenIn(text), to: [], cc, bcc, fileIds: [], seen: ticket.lastMessagePosition, afterwards }
    await holdFiles(tx, actor.id, content, sendAt)
    const scheduledId = newId()
    await tx.db
      .insertInto('scheduledReplies')
      .values({ id: scheduledId, ticketId: ticket.id, agentId: actor.id, content: JSON.stringify(content), sendAt, createdAt: tx.now() })
      .execute()
    await forgetDraft(tx, { agentId: actor.id, ticketId: ticket.id, kind: 'reply' })

    const edit = new TicketEdit(ticket, tx.now())
    edit.say(replyScheduled, { sendAt: sendAt.toISOString() })
    await saveEdit(tx, edit)
    return { ticketId: ticket.id, scheduledId }
  })
}
