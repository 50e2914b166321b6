import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const lockFile = 'postmaster.pid'

/** A PostgreSQL server that works on a cluster. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly state: 'starting' | 'ready' | 'stopping'
}

/** The server that runs on the cluster, whoever started it; null when none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const [pidLine = '', , , , socketFolder = '', , , status = ''] = (await readFile(join(cluster, lockFile), 'utf8').catch(() => '')).split(
    '\n',
  )
  const pid = Number.parseInt(pidLine, 10)
  if (!(pid > 0) || !(await isPostmasterOf(cluster, pid))) return null

  const word = status.trim()
  return { pid, socketFolder, state: word === 'ready' ? 'ready' : word === 'stopping' ? 'stopping' : 'starting' }
}

/**
 * Clears away the lock files that a killed server or a restarted machine left behind. PostgreSQL does that itself,
 * unless their number belongs to another process by now.
 */
export async function removeStaleLocks(cluster: string, socketFolder: string): Promise<void> {
  for (const file of [join(cluster, lockFile), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
    if (pid > 0 && !(await isPostmasterOf(cluster, pid))) await rm(file, { force: true })
  }
}

/** Whether a process is there and not merely waiting for somebody to notice its end. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A container whose first process does not clean up keeps the dead among the living.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) Z /.test(status)
}

// A number is given to another process some day. A server works in the folder of its cluster, where that can be seen.
async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!(await isRunning(pid))) return false
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return workingFolder === null || workingFolder === (await realpath(cluster))
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!tell(pid, signal)) return
    for (const start = Date.now(); Date.now() - start < patience; await delay(15)) {
      if (!(await isRunning(pid))) return
    }
  }
  throw new Error(`The embedded PostgreSQL (process ${pid}) does not stop`)
}

/** False when there is no such process any more. */
export function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
