import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Logger } from 'pino'
import { prepareDatabase } from '../../server/src/environments/prepare-database.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { generate } from './generate.ts'

export interface DeskOptions {
  readonly tickets: number
  /** A database to use; without one an embedded PostgreSQL is started, and kept for the next time. */
  readonly url: string | undefined
  readonly log: Logger
  say(text: string): void
}

/** A database with so many tickets, made when it is not there yet. */
export async function openDesk({ tickets, url, log, say }: DeskOptions): Promise<{ url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const embedded = url ? null : await startEmbeddedPostgres({ dataDirectory: join(tmpdir(), `keydesk-bench-${tickets}`), log })
  const database = url ?? embedded?.url ?? ''
  try {
    await prepareDatabase({ url: database, log })
    const made = await countTickets(database)
    if (made === 0) await generate(database, tickets, (what) => say(`Made ${what}`))
    else if (made < tickets) throw new Error(`${database} has ${made} tickets, and not ${tickets}`)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return { url: database, [Symbol.asyncDispose]: async () => embedded?.stop() }
}

async function countTickets(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ made: number }>('select last_number - 1000 as made from production.ticket_counter')
    return rows[0]?.made ?? 0
  } finally {
    await client.end()
  }
}
