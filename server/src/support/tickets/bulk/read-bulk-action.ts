import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import type { BulkAction } from './bulk-action.ts'
import { findBulkAction } from './bulk-actions.store.ts'

/** How far an own bulk action is. */
export async function readBulkAction(ctx: Ctx, { id }: { id: string }): Promise<BulkAction> {
  const { agentId, total, done, failures, finishedAt } = await findBulkAction(ctx, id)
  if (agentId !== ctx.actor.id) throw notFound('bulk action')
  return { id, total, done, failures, finishedAt }
}
