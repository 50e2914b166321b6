import { findActors } from '#identity/agents/find-actors.ts'
import { system } from '#kernel/actor.ts'
import type { Tx } from '#kernel/ctx.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export interface HandOverTickets {
  readonly from: string
  /** Null, and whoever may not have tickets here: nobody's. */
  readonly to: string | null
}

/** Every ticket of an agent that is not done becomes somebody else's, or nobody's. Answers how many. */
export async function handOverTickets(tx: Tx, { from, to }: HandOverTickets): Promise<number> {
  const [colleague] = to ? await findActors(tx, [to]) : []
  const tickets = await tx.db
    .selectFrom('tickets')
    .select('id')
    .where('ownerKey', '=', from)
    .where('status', 'in', ['open', 'in_progress', 'waiting'])
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()

  let handedOver = 0
  for (const { id } of tickets) {
    // Whoever deactivates an agent need not see their tickets.
    const ticket = await lockTicket({ ...tx, actor: system }, id)
    if (ticket.assignee?.id !== from) continue
    const edit = new TicketEdit(ticket, tx.now())
    edit.setAssignee(colleague ? { id: colleague.id, name: colleague.name } : null, 'agent')
    await saveEdit(tx, edit)
    handedOver += 1
  }
  return handedOver
}
