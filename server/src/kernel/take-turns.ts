import { sql } from 'kysely'
import type { Tx } from './ctx.ts'

/**
 * Work that writes much of an environment at once waits here for other such work, until the transaction ends: table by
 * table, each would come to wait for the other.
 */
export async function takeTurns(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`whole environment ${tx.environment.key}`}, 0))`.execute(tx.db)
}

/** Whoever works on the same thing, such as what another system knows by one number, waits here until the transaction ends. */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.environment.key} ${what}`}, 0))`.execute(tx.db)
}
