import { sql } from 'kysely'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { flagLicenseAction } from '#licensing/licenses/flag-license-action.ts'
import { isActive } from '../ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { noteWorkedLicense } from './note-worked-license.ts'
import { licenseUnproven } from './ticket-license.events.ts'

const mostAtOnce = 200

interface Helped {
  readonly id: string
  readonly licenseId: string
  readonly ticketId: string
  readonly isOverdue: boolean
  /** Where it was used successfully since. */
  readonly worked: string | null
}

/**
 * Looks whether licenses that were helped in tickets are used: the first time that an app is told yes is told there. When
 * nobody had any use of it for a day, the ticket says so, and needs a response again unless it is over.
 */
export async function watchHelpedLicenses(ctx: Ctx): Promise<void> {
  const { rows } = await sql<Helped>`
    select action.id, action.license_id, action.ticket_id,
           action.applied_at < ${ctx.now()}::timestamptz - interval '24 hours' as is_overdue,
           (select coalesce(event.identifier, '') from validation_events event
             where event.license_id = action.license_id and event.at > action.applied_at and event.code in (200, 300, 301)
             order by event.at limit 1) as worked
      from license_actions action
     where action.state = 'applied' and action.worked_at is null and action.flagged_at is null and action.ticket_id is not null
       and action.kind in ('raise_limit', 'deactivate_devices', 'extend', 'reinstate')
     order by action.applied_at limit ${sql.lit(mostAtOnce)}`.execute(ctx.db)

  for (const { id, licenseId, ticketId, worked, isOverdue } of rows) {
    if (worked !== null) await noteWorkedLicense(ctx, { licenseId, identifier: worked })
    else if (isOverdue) await inTransaction(ctx, (tx) => flag(tx, { id, licenseId, ticketId }))
  }
}

async function flag(tx: Tx, { id, licenseId, ticketId }: Pick<Helped, 'id' | 'licenseId' | 'ticketId'>) {
  const edit = new TicketEdit(await lockTicket(tx, ticketId), tx.now())
  if (!(await flagLicenseAction(tx, id))) return
  const { maskedKey } = await tx.db.selectFrom('licenses').select('maskedKey').where('id', '=', licenseId).executeTakeFirstOrThrow()
  if (isActive(edit.before.status)) edit.after.awaitingReplySince ??= edit.now
  edit.say(licenseUnproven, { licenseId, maskedKey })
  await saveEdit(tx, edit)
}
