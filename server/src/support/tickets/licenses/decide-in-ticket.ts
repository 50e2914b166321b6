import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { decideLicenseAction } from '#licensing/licenses/decide-license-action.ts'
import { TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseActDecided } from './ticket-license.events.ts'
import { requireActionOf } from './ticket-licenses.store.ts'

export const DecideInTicket = z.object({ ticket: TicketRef, action: z.uuid(), isApproved: z.boolean() })
export type DecideInTicket = z.infer<typeof DecideInTicket>

/** Approves or refuses what a colleague asked for in a ticket. */
export async function decideInTicket(ctx: Ctx, { ticket: ref, action, isApproved }: DecideInTicket): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    await requireActionOf(tx, ticket.id, action)
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(licenseActDecided, { ...(await decideLicenseAction(tx, { action, isApproved })), isApproved })
    await saveEdit(tx, edit)
  })
}
