import { randomBytes } from 'node:crypto'
import pg from 'pg'
import pino from 'pino'
import { prepareDatabase } from '../src/environments/prepare-database.ts'

/** A database of its own with both schemas migrated, on the server that KEYDESK_TEST_DATABASE_URL names. */
export async function startScratchDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = testServerUrl()
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}`)
  const url = withDatabase(server, name)
  await prepareDatabase({ url, log: pino({ level: 'silent' }) })
  return { url, stop: () => run(server, `drop database ${name} with (force)`) }
}

export function testServerUrl(): string {
  const url = process.env.KEYDESK_TEST_DATABASE_URL
  if (!url) throw new Error('KEYDESK_TEST_DATABASE_URL is not set; npm test sets it.')
  return url
}

/** The same server, another database. A socket directory in `host` is kept. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
