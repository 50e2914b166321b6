import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { actOnLicense, type LicenseAct } from '#licensing/licenses/act-on-license.ts'
import { Reason } from '#licensing/licenses/license-action.ts'
import { WantedAction } from '#licensing/licenses/wanted-action.ts'
import { TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseActed, licenseActRequested } from './ticket-license.events.ts'
import { requireLicenseOf } from './ticket-licenses.store.ts'

export const PlannedChange = z.object({ license: z.uuid(), wanted: WantedAction, reason: Reason })
export type PlannedChange = z.infer<typeof PlannedChange>

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

/** The same as a part of other work on a ticket that is locked. */
export async function actWith(
  tx: Tx,
  edit: TicketEdit,
  { license: licenseId, wanted, reason }: PlannedChange,
  { mayAsk }: { mayAsk: boolean },
): Promise<LicenseAct> {
  await requireLicenseOf(tx, edit.before, licenseId)
  const act = await actOnLicense(tx, { licenseId, wanted, reason, ticketId: edit.before.id, mayAsk })
  const { state, ...told } = act
  edit.say(state === 'applied' ? licenseActed : licenseActRequested, { ...told, reason })
  return act
}
