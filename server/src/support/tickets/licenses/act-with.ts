import * as z from 'zod'
import type { Tx } from '#kernel/ctx.ts'
import { actOnLicense, type LicenseAct } from '#licensing/licenses/act-on-license.ts'
import { Reason } from '#licensing/licenses/license-action.ts'
import { WantedAction } from '#licensing/licenses/wanted-action.ts'
import type { TicketEdit } from '../ticket-edit.ts'
import { licenseActed, licenseActRequested } from './ticket-license.events.ts'
import { requireLicenseOf } from './ticket-licenses.store.ts'

export const PlannedChange = z.object({ license: z.uuid(), wanted: WantedAction, reason: Reason })
export type PlannedChange = z.infer<typeof PlannedChange>

/** Does something to a license as a part of other work on a ticket that is locked. */
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
