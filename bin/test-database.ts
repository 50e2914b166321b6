import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostmaster, isRunning, stopPostmaster } from '../server/src/platform/embedded-postgres/postmaster.ts'
import { startEmbeddedPostgres } from '../server/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { createLog } from '../server/src/platform/log.ts'

const prefix = 'keydesk-tests-'

/** A PostgreSQL for tests, in a temporary folder; one that KEYDESK_TEST_DATABASE_URL names already is used as it is. */
export async function startTestDatabase(): Promise<{ stop(): Promise<void> }> {
  if (process.env.KEYDESK_TEST_DATABASE_URL) return { stop: async () => undefined }

  await removeLeftovers()
  const directory = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  // When root tests, PostgreSQL runs as somebody else, who must get through.
  await chmod(directory, 0o711)
  const database = await startEmbeddedPostgres({
    dataDirectory: directory,
    log: createLog({ level: 'warn', format: 'json' }),
    isDurable: false,
  })
  process.env.KEYDESK_TEST_DATABASE_URL = database.url

  return {
    async stop() {
      await database.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** What runs that were killed left behind: a folder, and perhaps a server that still works in it. */
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? []
    if (!pid || (await isRunning(Number(pid)))) continue
    const directory = join(tmpdir(), name)
    try {
      const server = await findPostmaster(join(directory, 'database/cluster'))
      if (server) await stopPostmaster(server.pid)
      await rm(directory, { recursive: true, force: true })
    } catch {
      // Another user's.
    }
  }
}
