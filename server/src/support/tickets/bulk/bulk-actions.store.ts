import { sql } from 'kysely'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { type BulkAction, BulkChange, BulkFailure } from './bulk-action.ts'

export interface StoredBulkAction extends BulkAction {
  readonly agentId: string
  readonly change: BulkChange
  /** The next ticket to change; null when all are gone through. */
  readonly next: string | null
}

export async function findBulkAction(ctx: Ctx, id: string): Promise<StoredBulkAction> {
  const row = await ctx.db
    .selectFrom('bulkActions')
    .select(['id', 'agentId', 'change', 'done', 'failures', 'finishedAt'])
    .select([sql<number>`cardinality(ticket_ids)`.as('total'), sql<string | null>`ticket_ids[done + 1]`.as('next')])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('bulk action')
  return { ...row, change: BulkChange.parse(row.change), failures: BulkFailure.array().parse(row.failures) }
}

/** Goes on behind this ticket, in the transaction that changes it; false when another run has done so. */
export async function goOn(tx: Tx, { id, done, failure }: { id: string; done: number; failure?: BulkFailure }): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('bulkActions')
    .set({
      done: done + 1,
      ...(failure && { failures: sql`failures || ${JSON.stringify([failure])}::jsonb` }),
      finishedAt: sql`case when cardinality(ticket_ids) = ${done + 1} then ${tx.now()}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('done', '=', done)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
