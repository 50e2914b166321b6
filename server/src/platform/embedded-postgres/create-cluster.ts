import { spawn } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { CannotStart } from '#platform/cannot-start.ts'
import type { DatabaseFolder } from './database-folder.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'

/**
 * Makes the database cluster: UTF-8 that sorts and compares by code point on every machine, with checksums. An
 * interrupted attempt leaves nothing that looks finished.
 */
export async function createCluster({ initdb }: PostgresBinaries, { account, cluster }: DatabaseFolder): Promise<void> {
  const unfinished = `${cluster}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  const child = spawn(
    initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      // Who gets through to the socket is us: its folder is closed to all others. Nobody gets in by network.
      '--auth-local=trust',
      '--auth-host=reject',
    ],
    { ...account, detached: true, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))

  const problem = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`))
  })
  if (problem !== null) {
    await rm(unfinished, { recursive: true, force: true })
    throw new CannotStart(`The embedded database cannot be created: ${problem}. ${lastLines(said)}`)
  }
  await rename(unfinished, cluster).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    // Another program that starts at the same moment was faster.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
  })
}

/** What a PostgreSQL program said at the end, for the text of an error. */
export function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0 ? 'It said nothing.' : `It said:\n${lines.slice(-12).join('\n')}`
}
