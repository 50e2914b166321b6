import * as z from 'zod'
import { agentsOf } from '#identity/agents/agent-access.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { invalid } from '#platform/refused.ts'
import { AgentText, composeText, type MailedText, originOf } from './conversation/agent-text.ts'
import { insertMessage, markSeen, requireOwnUploads } from './conversation/messages.store.ts'
import { agentsMentioned, messageAdded } from './ticket.events.ts'
import { TicketRef } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'
import { forgetDraft } from './writing/drafts.store.ts'

export const AddNote = AgentText.extend({
  ticket: TicketRef,
  /** Agents who are told, and who may read this ticket from now on. */
  mentions: z.array(z.uuid()).max(20).default([]),
})
export type AddNote = z.infer<typeof AddNote>

interface Note extends AddNote {
  /** It came by mail: its writer has not looked at the ticket, and a draft that is there is another one. */
  readonly mailed?: MailedText
}

/** Words for the team only. They stop no clock, and no path leads them to a customer. */
export async function addNote(ctx: Ctx, { mailed, ...input }: Note): Promise<{ ticketId: string; position: number; messageId: string }> {
  const { html, text: plain, attachments } = mailed ?? composeText(input)
  const text = { html, text: plain, attachments }

  return inTransaction(ctx, async (tx) => {
    const { actor } = tx
    const ticket = await lockTicket(tx, input.ticket)
    requireTicketAbility(actor, 'note')
    await requireOwnUploads(
      tx,
      actor.id,
      text.attachments.map(({ id }) => id),
    )

    const edit = new TicketEdit(ticket, tx.now())
    const position = edit.addMessage({ hasAttachments: text.attachments.length > 0 })
    const agentId = actor.kind === 'agent' && !mailed ? actor.id : null
    const messageId = await insertMessage(tx, {
      ...text,
      ticketId: ticket.id,
      position,
      kind: 'note',
      ...originOf(actor, mailed),
      createdAt: edit.now,
    })
    edit.tell(messageAdded, { messageId, kind: 'note' })
    if (input.mentions.length > 0) await mention(tx, edit, { agentIds: [...new Set(input.mentions)], messageId })
    if (agentId) await markSeen(tx, { ticketId: ticket.id, agentId, position })
    if (agentId) await forgetDraft(tx, { agentId, ticketId: ticket.id, kind: 'note' })
    await saveEdit(tx, edit)
    return { ticketId: ticket.id, position, messageId }
  })
}

async function mention(tx: Tx, edit: TicketEdit, { agentIds, messageId }: { agentIds: string[]; messageId: string }) {
  const known = await agentsOf(tx).select('id').where('id', 'in', agentIds).where('isActive', '=', true).execute()
  if (known.length !== agentIds.length) throw invalid('mentions', 'One of these is not an active agent.')
  await tx.db
    .insertInto('ticketMentions')
    .values(agentIds.map((agentId) => ({ ticketId: edit.before.id, agentId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  edit.tell(agentsMentioned, { agentIds, messageId })
}
