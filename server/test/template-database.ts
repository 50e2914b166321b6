import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import pino from 'pino'
import { prepareDatabase } from '../src/environments/prepare-database.ts'
import { createQueue } from '../src/platform/queue.ts'
import { run, testServerUrl, withDatabase } from './scratch-database.ts'

const log = pino({ level: 'silent' })

/** A database of one's own, cloned from a migrated one in some milliseconds. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = testServerUrl()
  const template = await templateDatabase(server)
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template} strategy file_copy`)
  return { url: withDatabase(server, name), drop: () => run(server, `drop database ${name} with (force)`) }
}

/** A migrated database that nobody writes to, with the schema of the queue. One is made per state of what makes it. */
async function templateDatabase(server: string): Promise<string> {
  const name = `template_${await hashOfSchemas()}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4711)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const unfinished = `${name}_building`
      // Of a run that was killed.
      await client.query(`drop database if exists ${unfinished} with (force)`)
      await client.query(`create database ${unfinished}`)
      await prepare(withDatabase(server, unfinished))
      await client.query(`alter database ${unfinished} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

async function prepare(url: string) {
  await prepareDatabase({ url, log })
  const queue = createQueue({ url, log, isWorker: false })
  await queue.start()
  await queue.stop({ graceful: false })
}

async function hashOfSchemas(): Promise<string> {
  const hash = createHash('sha1')
  for (const kind of ['platform', 'environment']) {
    const directory = fileURLToPath(new URL(`../migrations/${kind}`, import.meta.url))
    for (const file of (await readdir(directory)).sort()) hash.update(await readFile(join(directory, file)))
  }
  // What a package makes goes by its version.
  hash.update(await readFile(new URL('../package.json', import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}
