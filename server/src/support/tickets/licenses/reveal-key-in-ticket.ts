import type { Ctx } from '#kernel/ctx.ts'
import { revealLicenseKey } from '#licensing/licenses/reveal-license-key.ts'
import { notFound } from '#platform/refused.ts'
import { ticketByRef } from '../tickets.store.ts'
import type { ReadTicketLicense } from './read-ticket-license.ts'
import { requireLicenseOf } from './ticket-licenses.store.ts'

/** The whole key of a license that the ticket is about. Who looked is written down. */
export async function revealKeyInTicket(ctx: Ctx, { ticket: ref, license }: ReadTicketLicense): Promise<{ key: string }> {
  const ticket = await ticketByRef(ctx, ref).select(['tickets.id', 'tickets.customerId']).executeTakeFirst()
  if (!ticket) throw notFound('ticket')
  await requireLicenseOf(ctx, { id: ticket.id, customer: { id: ticket.customerId } }, license)
  return revealLicenseKey(ctx, { license })
}
