import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts'

const log = pino({ level: 'silent' })
const isRoot = process.getuid?.() === 0
const running: EmbeddedPostgres[] = []
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keydesk-embedded-'))
  await chmod(root, 0o711)
})
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
  await rm(root, { recursive: true, force: true })
})

async function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory, log })
  running.push(database)
  return database
}

async function ask(url: string, sql: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  test('keeps what is committed, compares text the same everywhere, and can be reached by no network', async () => {
    const database = await start(join(root, 'data'))
    const found = await ask(
      database.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding, current_database() as name,
              (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale`,
    )
    await database.stop()

    expect(found).toEqual({
      fsync: 'on',
      commits: 'on',
      checksums: 'on',
      addresses: '',
      encoding: 'UTF8',
      name: 'keydesk',
      locale: 'b C.UTF-8',
    })
    expect((await stat(join(root, 'data/database'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(root, 'data/database'))).toEqual(['cluster'])
  })

  test('works however long the path of its data is', async () => {
    const dataDirectory = join(root, 'x'.repeat(60), 'y'.repeat(60))
    const database = await start(dataDirectory)
    const folder = new URL(database.url).searchParams.get('host') ?? ''
    expect(folder.length).toBeLessThan(90)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(await ask(database.url, 'select 1 as one')).toEqual({ one: 1 })
    await database.stop()
    await rm(folder, { recursive: true })
  })

  test.runIf(isRoot)('of root lies elsewhere when its account cannot enter the data folder, and is found there again', async () => {
    await chmod(root, 0o700)
    const dataDirectory = join(root, 'data')
    const first = await start(dataDirectory)
    await ask(first.url, 'create table kept ()')
    await first.stop()
    const folder = (await readFile(join(dataDirectory, 'database-lies-in.txt'), 'utf8')).trim()
    try {
      expect(folder).toMatch(/^\/var\/lib\/keydesk\/database-/)
      expect((await stat(folder)).uid).not.toBe(0)

      const second = await start(dataDirectory)
      expect(await ask(second.url, `select to_regclass('kept')::text as kept`)).toEqual({ kept: 'kept' })
      await second.stop()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
