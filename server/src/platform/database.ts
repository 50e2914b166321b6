import { type DatabaseConnection, Kysely, PostgresDialect, Transaction } from 'kysely'
import pg from 'pg'
import { CamelCaseRows } from './camel-case-rows.ts'
import type { Logger } from './log.ts'
import { PreparingClient } from './preparing-client.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)

// Our sessions are in UTC, where a time is written as in ISO 8601 but for its blank and its zone: JavaScript reads
// that five times faster than the driver does.
const readTime = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date
const inUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  inUtc.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : readTime(text),
)

export interface DatabaseOptions {
  readonly url: string
  /** Where unqualified names are looked up: the environment's schema first, then what is shared. */
  readonly searchPath: readonly string[]
  readonly maxConnections: number
  readonly log: Logger
}

export interface Database<Tables> {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** One pool that sees the schemas of its search path and no other. A lost connection is replaced, never a crash. */
export function openDatabase<Tables>({ url, searchPath, maxConnections, log }: DatabaseOptions): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    Client: PreparingClient,
    // Statements that do not wait for one another travel together.
    pipeline: true,
    connectionTimeoutMillis: 15_000,
    // Short statements of many people at once: starting a compiler or more processes for one takes longer than it does.
    options: `-c search_path=${searchPath.join(',')} -c jit=off -c max_parallel_workers_per_gather=0 -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s -c timezone=UTC`,
  })

  // A checked-out client without a listener takes the process down when the server restarts (node-postgres #2635, #3083).
  pool.on('error', (error) => log.warn({ err: error }, 'An idle database connection was lost'))
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'A database connection was lost'))
  })

  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCaseRows()],
  })

  return { db, pool, close: () => db.destroy() }
}

const serializationFailure = '40001'
const deadlock = '40P01'
const attempts = 4

/**
 * Runs `work` in one transaction. When the database gives up a transaction for another's sake, it is run again, at
 * most three times.
 */
export async function transact<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((tx) => pipelined(tx).then(work))
    } catch (error) {
      if (attempt === attempts || !isWorthRepeating(error)) throw error
    }
  }
}

/** Kysely sends the statements of a transaction one by one; the connection can have several on their way. */
async function pipelined<Tables>(tx: Transaction<Tables>): Promise<Transaction<Tables>> {
  const executor = tx.getExecutor()
  const connection = await executor.provideConnection(async (own) => own)
  const provider = { provideConnection: <Result>(use: (own: DatabaseConnection) => Promise<Result>) => use(connection) }
  const unused = {} as never
  return new Transaction({ executor: executor.withConnectionProvider(provider), config: unused, driver: unused, dialect: unused })
}

function isWorthRepeating(error: unknown): boolean {
  const code = sqlStateOf(error)
  return code === serializationFailure || code === deadlock
}

/** The SQLSTATE of an error that came from PostgreSQL, else null. */
export function sqlStateOf(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null
}

const connectionLost = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
])

/** Whether the database could not be reached at all, so that trying again later may work. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return connectionLost.has(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
