import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import pino from 'pino'
import { test as base } from 'vitest'
import { type App, startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { prepareDatabase } from '../src/environments/prepare-database.ts'
import { run, testServerUrl, withDatabase } from './scratch-database.ts'

const log = pino({ level: process.env.KEYDESK_TEST_LOG ?? 'silent' })

/** A migrated database that nobody writes to; every test file clones it. One is made per state of the migrations. */
async function templateDatabase(server: string): Promise<string> {
  const name = `template_${await hashOfMigrations()}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4711)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`create database ${name}_building`)
      await prepareDatabase({ url: withDatabase(server, `${name}_building`), log })
      await client.query(`alter database ${name}_building rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha1')
  for (const kind of ['platform', 'environment']) {
    const directory = fileURLToPath(new URL(`../migrations/${kind}`, import.meta.url))
    for (const file of (await readdir(directory)).sort()) hash.update(await readFile(join(directory, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** A database of one's own, cloned from the template in some milliseconds. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = testServerUrl()
  const template = await templateDatabase(server)
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template} strategy file_copy`)
  return { url: withDatabase(server, name), drop: () => run(server, `drop database ${name} with (force)`) }
}

export interface StartedDesk {
  readonly app: App
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** The whole program on a free port, with mail kept in the database, and nothing by the clock unless asked. */
export async function startDesk(settings: Record<string, string> = {}): Promise<StartedDesk> {
  const database = await cloneDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'keydesk-test-'))
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    KEYDESK_DATA_DIR: directory,
    KEYDESK_SMTP_IN_PORT: '0',
    KEYDESK_SECRET: 'a-secret-that-only-tests-know-and-of-32-characters',
    ...settings,
  })
  const app = await startApp({ config, databaseUrl: database.url, log })

  return {
    app,
    databaseUrl: database.url,
    async stop() {
      await app.stop()
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** `test` with a desk of its own per file. */
export const test = base.extend<{ $file: { desk: StartedDesk } }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its pattern.
    async ({}, use) => {
      const desk = await startDesk()
      await use(desk)
      await desk.stop()
    },
    { scope: 'file' },
  ],
})
