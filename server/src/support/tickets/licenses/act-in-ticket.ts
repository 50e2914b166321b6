import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import type { LicenseAct } from '#licensing/licenses/act-on-license.ts'
import { TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { actWith, PlannedChange } from './act-with.ts'

export const ActInTicket = PlannedChange.extend({
  ticket: TicketRef,
  /** What the role may not do is asked for in the ticket; else it is refused. */
  mayAsk: z.boolean().default(false),
})
export type ActInTicket = z.infer<typeof ActInTicket>

/** Does something to a license that a ticket is about. It stands in the history of both. */
export async function actInTicket(ctx: Ctx, { ticket: ref, mayAsk, ...change }: ActInTicket): Promise<LicenseAct> {
  return inTransaction(ctx, async (tx) => {
    const edit = new TicketEdit(await lockTicket(tx, ref), tx.now())
    const act = await actWith(tx, edit, change, { mayAsk })
    await saveEdit(tx, edit)
    return act
  })
}
