import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import type { Logger } from './log.ts'

const oldestMajor = 15
/** A database that starts together with us may need a moment longer. */
const patience = 10_000
/** Long, because reading the program, which goes on beside, can keep a slow machine from noticing the answer. */
const longestConnect = 20_000
const comingUp = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ENOENT', '57P03'])

/** Makes sure that a PostgreSQL somebody else runs can be used: it answers, is new enough, and holds any text. */
export async function checkPostgres({ url, log }: { url: string; log: Logger }): Promise<void> {
  const { version, number, encoding } = await ask(url, log)
  if (number < oldestMajor * 10_000)
    throw new CannotStart(`The PostgreSQL of DATABASE_URL is version ${version}; Keydesk needs ${oldestMajor} or newer.`)
  if (encoding !== 'UTF8')
    throw new CannotStart(`The database of DATABASE_URL holds text as ${encoding}; Keydesk needs one made with encoding UTF8.`)
}

interface Answer {
  readonly version: string
  readonly number: number
  readonly encoding: string
}

async function ask(url: string, log: Logger): Promise<Answer> {
  for (const start = Date.now(); ; await delay(500)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: longestConnect })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<Answer>(
        `select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding`,
      )
      if (rows[0]) return rows[0]
    } catch (error) {
      const { code = '', message } = reasonOf(error)
      if (!comingUp.has(code) || Date.now() - start > patience) {
        throw new CannotStart(`The PostgreSQL of DATABASE_URL (${placeOf(url)}) cannot be used: ${message}`)
      }
      log.info({ reason: message }, 'Waiting for the database')
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** A name with several addresses fails with one error for each. */
function reasonOf(error: unknown): { code?: string | undefined; message: string } {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  const { code, message } = first as NodeJS.ErrnoException
  return { code, message }
}

/** Without the password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}
