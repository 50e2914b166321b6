import { spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Logger } from '#platform/log.ts'
import { lastLines } from './create-cluster.ts'
import type { DatabaseFolder } from './database-folder.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { findPostmaster, isRunning, type Postmaster, removeStaleLocks } from './postmaster.ts'

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  max_connections: '200',
  shared_buffers: '128MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Errors of single statements are the program's to report; they would carry what customers wrote into a file.
  log_min_messages: 'log',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}
/** A committed change survives the end of every process and of the machine. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
/** For tests: nothing that must be kept. */
const fleeting = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

const tenMegabytes = 10 * 1024 * 1024
/** A server that was killed repairs itself first, which takes as long as it had work since its last checkpoint. */
const patience = 5 * 60_000

export interface StartOptions {
  readonly binaries: PostgresBinaries
  readonly folder: DatabaseFolder
  readonly isDurable: boolean
  readonly log: Logger
  /** Called when the server is on its way, so that the time until it is there can be used. */
  readonly onSpawned?: (() => void) | undefined
}

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal is not for it, and when this program is killed,
 * it goes on until the next start takes it over.
 */
export async function startPostmaster({ binaries, folder, isDurable, log, onSpawned }: StartOptions): Promise<Postmaster> {
  await removeStaleLocks(folder.cluster, folder.socketFolder)
  if ((await sizeOf(folder.log)) > tenMegabytes) await rename(folder.log, `${folder.log}.old`)
  const written = await sizeOf(folder.log)
  const output = await open(folder.log, 'a', 0o600)

  const all = { ...settings, ...(isDurable ? durable : fleeting), unix_socket_directories: folder.socketFolder }
  const child = spawn(
    binaries.postgres,
    ['-D', folder.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...folder.account,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output.fd, output.fd],
    },
  )
  let end: string | null = null
  child.once('error', (error) => (end = error.message))
  child.once('exit', (code, signal) => (end ??= `it ended with ${signal ?? `code ${code}`}`))
  child.unref()
  await output.close()
  onSpawned?.()

  for (const start = Date.now(); end === null && Date.now() - start < patience; await delay(15)) {
    const found = await findPostmaster(folder.cluster)
    if (found?.pid === child.pid && found?.state === 'ready') return found
    if (found && Date.now() - start > 5_000)
      log.info({ seconds: Math.round((Date.now() - start) / 1000) }, 'Waiting for the embedded database to repair itself')
  }
  const said = (await readFile(folder.log)).subarray(written).toString()
  throw new CannotStart(`The embedded PostgreSQL does not start: ${end ?? 'it is not ready after 5 minutes'}. ${lastLines(said)}`)
}

/** Waits until a server that starts is ready, or one that stops is gone. */
export async function settled(cluster: string): Promise<Postmaster | null> {
  for (const start = Date.now(); Date.now() - start < patience; await delay(15)) {
    const found = await findPostmaster(cluster)
    if (found === null || found.state === 'ready') return found
    if (!(await isRunning(found.pid))) return null
  }
  throw new CannotStart(`The PostgreSQL that runs in ${cluster} neither gets ready nor stops`)
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
