import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '#platform/cannot-start.ts'

/** The right to use an embedded database, held as long as the connection that took it. */
export interface Tenure {
  isHeld(): boolean
  end(): Promise<void>
}

export class DatabaseInUse extends CannotStart {}

const lockName = 0x6b657964
/** Somebody who restarts the program need not wait for the old one's very last moment. */
const patience = 3_000

/**
 * Makes this program the only one that uses the embedded database, and the desk's own database in it unless that is
 * there. The lock is the database's own, so a killed program has none.
 */
export async function takeOver(url: string, { dataDirectory, database }: { dataDirectory: string; database: string }): Promise<Tenure> {
  const client = new pg.Client({ connectionString: url, application_name: `keydesk ${process.pid}`, connectionTimeoutMillis: 30_000 })
  let isHeld = false
  client.on('error', () => (isHeld = false))
  client.on('end', () => (isHeld = false))
  await client.connect()

  for (const start = Date.now(); ; await delay(100)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockName])
    if (rows[0]?.taken) break
    if (Date.now() - start > patience) {
      const holder = await findHolder(client)
      await client.end()
      throw new DatabaseInUse(
        `Another Keydesk (process ${holder}) uses the data folder ${dataDirectory}. Stop it first, or start this one with another KEYDESK_DATA_DIR. Several programs share one desk through DATABASE_URL.`,
      )
    }
  }
  isHeld = true
  await createDatabase(client, database)
  return { isHeld: () => isHeld, end: () => client.end() }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and objid = $1 and granted and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [lockName],
  )
  return rows[0]?.name.replace('keydesk ', '') ?? 'unknown'
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
}
