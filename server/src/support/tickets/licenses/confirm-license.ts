import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseConfirmed } from './ticket-license.events.ts'

export const ConfirmLicense = z.object({ ticket: TicketRef, license: z.uuid() })
export type ConfirmLicense = z.infer<typeof ConfirmLicense>

/** Says that the license of another customer belongs into this ticket: from then on it is shown and can be changed here. */
export async function confirmLicense(ctx: Ctx, { ticket: ref, license: licenseId }: ConfirmLicense): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    const link = await tx.db
      .selectFrom('ticketLicenses')
      .innerJoin('licenses', 'licenses.id', 'licenseId')
      .select(['confirmedBy', 'maskedKey'])
      .where('ticketId', '=', ticket.id)
      .where('licenseId', '=', licenseId)
      .executeTakeFirst()
    if (!link) throw notFound('license')
    if (link.confirmedBy) return
    await tx.db
      .updateTable('ticketLicenses')
      .set({ confirmedBy: tx.actor.id })
      .where('ticketId', '=', ticket.id)
      .where('licenseId', '=', licenseId)
      .execute()
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(licenseConfirmed, { licenseId, maskedKey: link.maskedKey })
    await saveEdit(tx, edit)
  })
}
