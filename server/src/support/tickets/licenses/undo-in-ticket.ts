import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { undoLicenseAction } from '#licensing/licenses/undo-license-action.ts'
import { TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseActUndone } from './ticket-license.events.ts'
import { requireActionOf } from './ticket-licenses.store.ts'

export const UndoInTicket = z.object({ ticket: TicketRef, action: z.uuid() })
export type UndoInTicket = z.infer<typeof UndoInTicket>

/** Takes back what was done to a license in this ticket. */
export async function undoInTicket(ctx: Ctx, { ticket: ref, action }: UndoInTicket): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    await requireActionOf(tx, ticket.id, action)
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(licenseActUndone, await undoLicenseAction(tx, { action }))
    await saveEdit(tx, edit)
  })
}
