import { sql, type Transaction } from 'kysely'
import { transact } from '#platform/database.ts'
import { Refused } from '#platform/refused.ts'
import type { Ctx, Tx } from './ctx.ts'
import type { Tables } from './tables.generated.ts'

/**
 * Parts of one transaction that do not need each other, sent one after another without waiting. When one fails the
 * others are waited for: none of them may still write when the transaction is given up.
 */
export async function together<const Parts extends readonly unknown[]>(
  parts: Parts,
): Promise<{ -readonly [K in keyof Parts]: Awaited<Parts[K]> }> {
  const settled = await Promise.allSettled(parts)
  const failed = settled.find((part) => part.status === 'rejected')
  if (failed) throw failed.reason
  return settled.map((part) => part.status === 'fulfilled' && part.value) as { -readonly [K in keyof Parts]: Awaited<Parts[K]> }
}

/** Runs `work` in one transaction, or in the one that is open already. */
export function inTransaction<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (ctx.db.isTransaction) return work({ ...ctx, db: ctx.db as Transaction<Tables> })
  return transact(ctx.db, (db) => work({ ...ctx, db }))
}

/** A part of a transaction that may be refused: then nothing of it is kept, and the transaction goes on. */
export async function orRefused<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result | Refused> {
  await sql`savepoint part`.execute(tx.db)
  try {
    const result = await work()
    await sql`release savepoint part`.execute(tx.db)
    return result
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await sql`rollback to savepoint part`.execute(tx.db)
    await sql`release savepoint part`.execute(tx.db)
    return error
  }
}
