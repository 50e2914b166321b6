import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { Refused } from '#platform/refused.ts'
import { bulkActionStarted } from './bulk-action.events.ts'
import { type BulkAction, BulkChange, TicketSelection } from './bulk-action.ts'
import { runBulkAction } from './run-bulk-action.ts'
import { selectTickets } from './select-tickets.ts'

export const StartBulkAction = z.object({ selection: TicketSelection, change: BulkChange })
export type StartBulkAction = z.infer<typeof StartBulkAction>

/** More go on by themselves, while the agent goes on too. */
const mostAtOnce = 100

/** Changes many tickets alike. Up to a hundred are done with the answer; the rest is done by a job. */
export async function startBulkAction(ctx: Ctx, { selection, change }: StartBulkAction): Promise<BulkAction> {
  const { actor } = ctx
  if (actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents change many tickets at once.')
  if (Object.values(change).every((wanted) => wanted === undefined)) {
    throw new Refused('invalid', 'nothing_to_change', 'Say what is to be done with the tickets.')
  }
  const ids = await selectTickets(ctx, selection)
  if (ids.length === 0) throw new Refused('invalid', 'nothing_selected', 'There is no such ticket.')

  const id = newId()
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .insertInto('bulkActions')
      .values({ id, agentId: actor.id, change: JSON.stringify(change), ticketIds: ids, createdAt: tx.now() })
      .execute()
    if (ids.length > mostAtOnce) {
      await publish(tx, [{ type: bulkActionStarted, payload: { bulkActionId: id }, subjectId: id, position: null }])
    }
  })
  if (ids.length > mostAtOnce) return { id, total: ids.length, done: 0, failures: [], finishedAt: null }
  return runBulkAction(ctx, { id })
}
