import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { markActionsWorked } from '#licensing/licenses/mark-actions-worked.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseWorked } from './ticket-license.events.ts'

export const NoteWorkedLicense = z.object({ licenseId: z.uuid(), identifier: z.string() })
export type NoteWorkedLicense = z.infer<typeof NoteWorkedLicense>

/** A license that was helped in tickets was used successfully: they are told, once. */
export async function noteWorkedLicense(ctx: Ctx, { licenseId, identifier }: NoteWorkedLicense): Promise<void> {
  const tickets = await ctx.db
    .selectFrom('licenseActions')
    .select('ticketId')
    .distinct()
    .where('licenseId', '=', licenseId)
    .where('state', '=', 'applied')
    .where('workedAt', 'is', null)
    .where('ticketId', 'is not', null)
    .where('appliedAt', '>', sql<Date>`${ctx.now()}::timestamptz - interval '30 days'`)
    .execute()
  for (const { ticketId } of tickets) {
    if (ticketId) await inTransaction(ctx, (tx) => tell(tx, { ticketId, licenseId, identifier }))
  }
}

async function tell(tx: Tx, { ticketId, licenseId, identifier }: NoteWorkedLicense & { ticketId: string }) {
  const edit = new TicketEdit(await lockTicket(tx, ticketId), tx.now())
  if (!(await markActionsWorked(tx, { licenseId, ticketId }))) return
  const { maskedKey, name } = await tx.db
    .selectFrom('licenses')
    .leftJoin('activations', (join) =>
      join.onRef('activations.licenseId', '=', 'licenses.id').on('activations.identifier', '=', identifier),
    )
    .select(['maskedKey', 'activations.name'])
    .where('licenses.id', '=', licenseId)
    .orderBy('activations.activatedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  edit.say(licenseWorked, { licenseId, maskedKey, device: name ?? identifier })
  await saveEdit(tx, edit)
}
