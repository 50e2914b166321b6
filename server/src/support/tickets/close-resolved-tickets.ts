import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { readSettings } from '#settings/read-settings.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Closes what has been resolved for the days that the settings say (product decision 5). Whether it is still due is
 * asked with the ticket locked: a customer who writes in that moment finds it resolved or closed, never half of both.
 */
export async function closeResolvedTickets(ctx: Ctx): Promise<void> {
  const { autoCloseDays } = await readSettings(ctx)
  if (autoCloseDays === 0) return
  const before = new Date(ctx.now().getTime() - autoCloseDays * day)
  const due = await ctx.db
    .selectFrom('tickets')
    .select('id')
    .where('status', '=', 'resolved')
    .where('resolvedAt', '<=', before)
    .where('deletedAt', 'is', null)
    .orderBy('resolvedAt')
    .limit(1_000)
    .execute()

  for (const { id } of due) {
    await inTransaction(ctx, async (tx) => {
      const ticket = await lockTicket(tx, id)
      if (ticket.status !== 'resolved' || !ticket.resolvedAt || ticket.resolvedAt > before) return
      const edit = new TicketEdit(ticket, tx.now())
      edit.setStatus('closed', 'automatic')
      await saveEdit(tx, edit)
    })
  }
}
