import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { sanitizeAgentHtml } from '#mail/inbound/message-body.ts'
import { forbidden, notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { DraftContent, DraftKind, isEmptyDraft } from './draft.ts'
import { forgetDraft, keepDraft } from './drafts.store.ts'

export const SaveDraft = DraftContent.extend({ ticket: TicketRef, kind: DraftKind })
export type SaveDraft = z.infer<typeof SaveDraft>

export const SavedDraft = z.object({ savedAt: z.date().nullable() })

/** Keeps what an agent has written on a ticket, for them alone and on every computer. An empty draft is none. */
export async function saveDraft(ctx: Ctx, { ticket: ref, kind, ...content }: SaveDraft): Promise<z.infer<typeof SavedDraft>> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents have drafts.')

  return inTransaction(ctx, async (tx) => {
    const ticket = await ticketByRef(tx, ref).select('tickets.id').executeTakeFirst()
    if (!ticket) throw notFound('ticket')
    const place = { agentId: actor.id, ticketId: ticket.id, kind }
    if (!isEmptyDraft(content)) return { savedAt: await keepDraft(tx, place, { ...content, html: sanitizeAgentHtml(content.html) }) }
    await forgetDraft(tx, place)
    return { savedAt: null }
  })
}
