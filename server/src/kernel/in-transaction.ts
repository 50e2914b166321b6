import type { Transaction } from 'kysely'
import { transact } from '#platform/database.ts'
import type { Ctx, Tx } from './ctx.ts'
import type { Tables } from './tables.generated.ts'

/** Runs `work` in one transaction, or in the one that is open already. */
export function inTransaction<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (ctx.db.isTransaction) return work({ ...ctx, db: ctx.db as Transaction<Tables> })
  return transact(ctx.db, (db) => work({ ...ctx, db }))
}
