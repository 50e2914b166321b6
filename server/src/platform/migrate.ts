import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from './log.ts'

export interface MigrationOptions {
  readonly url: string
  readonly log: Logger
}

/** Brings one schema up to date: every file of the directory once, in the order of its name. */
export type Migrate = (schema: string, directory: string) => Promise<void>

const concurrently = '-- outside a transaction'
const lockName = 0x6b657964

/**
 * Lets `work` migrate over one connection. Two programs that start at once take turns; a file that was changed after it
 * ran stops the start.
 */
export async function migrating<Result>(
  { url, log }: MigrationOptions,
  work: (migrate: Migrate, client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, options: '-c lock_timeout=10s' })
  client.on('error', (error) => log.error({ err: error }, 'The connection that migrates was lost'))
  await client.connect()

  try {
    // Session-level, so that it also covers files that run outside a transaction.
    await takeTurn(client)
    return await work((schema, directory) => migrate(client, { schema, directory, log }), client)
  } finally {
    await client.end()
  }
}

async function migrate(client: pg.Client, { schema, directory, log }: { schema: string; directory: string; log: Logger }): Promise<void> {
  const name = pg.escapeIdentifier(schema)
  await client.query(`create schema if not exists ${name}; set search_path = ${name}, platform;
    create table if not exists ${name}.migrations
      (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)

  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations')
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))

  for (const { name, sql, checksum } of await filesOf(directory)) {
    const before = applied.get(name)
    if (before === undefined) {
      await apply(client, { name, sql, checksum })
      log.info({ schema, migration: name }, 'Migrated')
    } else if (before !== checksum) {
      throw new Error(`The migration ${name} of schema ${schema} was changed after it had run.`)
    }
  }
}

interface MigrationFile {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

async function filesOf(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

// Asked again and again: a session that waits for the lock is one that `create index concurrently` waits for.
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ isMine: boolean }>('select pg_try_advisory_lock($1) as "isMine"', [lockName])
    if (rows[0]?.isMine) return
    await setTimeout(100)
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile) {
  const inTransaction = !sql.startsWith(concurrently)
  try {
    if (inTransaction) await client.query('begin')
    // Statements that are sent together are one transaction to PostgreSQL.
    for (const statement of inTransaction ? [sql] : sql.split(/;\s*\n/)) await client.query(statement)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    if (inTransaction) await client.query('commit')
  } catch (error) {
    if (inTransaction) await client.query('rollback').catch(() => undefined)
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
