import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Logger } from '#platform/log.ts'
import { createCluster } from './create-cluster.ts'
import { type DatabaseFolder, prepareDatabaseFolder, systemFolder } from './database-folder.ts'
import { type PostgresBinaries, preparePostgres } from './postgres-binaries.ts'
import { findPostmaster, isRunning, stopPostmaster, tell } from './postmaster.ts'
import { type StartOptions, settled, startPostmaster } from './start-postmaster.ts'
import { DatabaseInUse, type Tenure, takeOver } from './take-over.ts'

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string
  readonly log: Logger
  /** False for tests, whose data nobody needs again. */
  readonly isDurable?: boolean
  readonly onSpawned?: () => void
}

export interface EmbeddedPostgres {
  readonly url: string
  stop(): Promise<void>
}

const databaseName = 'keydesk'
const attempts = 5
const oneSecond = 1_000

/**
 * The PostgreSQL that comes with the program, on a Unix socket, in the data folder. One that a killed program left
 * running is taken over; one that dies is started again. One program at a time has it.
 */
export async function startEmbeddedPostgres({
  dataDirectory,
  log,
  isDurable = true,
  onSpawned,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await prepareDatabaseFolder(dataDirectory)
  const binaries = await preparePostgres({ account: folder.account, copyTo: folder.account ? systemFolder : dataDirectory })
  await prepareCluster(binaries, folder)

  const options = { binaries, folder, isDurable, log, dataDirectory, onSpawned }
  let server = await bringUp(options)
  const stopping = new AbortController()
  const watching = watch()
  // However this process ends, except when it is killed, the server does not outlive it.
  const tellToStop = () => void tell(server.pid, 'SIGINT')
  process.once('exit', tellToStop)

  async function watch() {
    while (!stopping.signal.aborted) {
      await delay(oneSecond, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted || (server.tenure.isHeld() && (await isRunning(server.pid)))) continue
      log.error({ pid: server.pid }, 'The embedded database went away; it is started again')
      try {
        server = await bringUp(options)
        log.info({ pid: server.pid }, 'The embedded database is back')
      } catch (error) {
        log.error({ err: error }, 'The embedded database does not come back; the next attempt follows')
      }
    }
  }

  return {
    url: urlOf(folder.socketFolder, databaseName),
    async stop() {
      stopping.abort()
      await watching
      const running = await findPostmaster(folder.cluster)
      if (running) await stopPostmaster(running.pid)
      process.off('exit', tellToStop)
      await server.tenure.end().catch(() => undefined)
    },
  }
}

async function prepareCluster(binaries: PostgresBinaries, folder: DatabaseFolder) {
  const major = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (major === '') return createCluster(binaries, folder)
  if (major !== String(binaries.major)) {
    throw new CannotStart(
      `The database in ${folder.cluster} was made by PostgreSQL ${major}; this Keydesk brings PostgreSQL ${binaries.major}, which cannot read it. Start the version of Keydesk that made it.`,
    )
  }
}

interface Server {
  readonly pid: number
  readonly tenure: Tenure
}

async function bringUp(options: StartOptions & { readonly dataDirectory: string }): Promise<Server> {
  const { folder, dataDirectory, log } = options
  const url = urlOf(folder.socketFolder, 'postgres')

  for (let attempt = 1; ; attempt++) {
    try {
      const found = await settled(folder.cluster)
      if (found) log.info({ pid: found.pid }, 'An embedded database is running already')
      const { pid } = found ?? (await startPostmaster(options))
      const tenure = await takeOver(url, { dataDirectory, database: databaseName })
      return { pid, tenure }
    } catch (error) {
      // What a killed server leaves in memory goes away in a moment; and another program may just be stopping.
      if (error instanceof DatabaseInUse || (attempt >= attempts && !isRepairing(error))) throw error
      log.debug({ err: error, attempt }, 'The embedded database is not there yet')
      await delay(Math.min(attempt * 500, 2_000))
    }
  }
}

/** SQLSTATE 57P03: it starts, stops, or repairs itself after one of its processes was killed. */
const isRepairing = (error: unknown) => (error as { code?: string }).code === '57P03'

const urlOf = (socketFolder: string, database: string) =>
  `postgresql://postgres@localhost:5432/${database}?host=${encodeURIComponent(socketFolder)}`
