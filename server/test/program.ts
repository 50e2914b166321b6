import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from '../../bin/node-flags.mjs'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
/** What `npm start` runs: the bundle of the server, with its web apps. Builds what changed. */
export const asStarted = fileURLToPath(new URL('../../bin/start.ts', import.meta.url))
const compiled = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url))

/** The program itself, as a process of its own. */
export interface Program {
  readonly process: ChildProcess
  readonly pid: number
  /** What it has written so far. */
  output(): string
  says(words: string | RegExp, patience?: number): Promise<void>
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts it with these settings and nothing else of what is set here. */
export function startProgram(
  settings: Record<string, string>,
  { program = main, args = [], cwd = tmpdir() }: { program?: string; args?: string[]; cwd?: string } = {},
): Program {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_COMPILE_CACHE: compiled,
      NODE_OPTIONS: nodeFlags.join(' '),
      KEYDESK_LOG_FORMAT: 'json',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (written += chunk))
  const end = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })

  return {
    process: child,
    pid: child.pid ?? 0,
    output: () => written,
    ended: () => end,
    async says(words, patience = 120_000) {
      const isSaid = () => (typeof words === 'string' ? written.includes(words) : words.test(written))
      for (const start = Date.now(); !isSaid(); await delay(20)) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() - start > patience) {
          throw new Error(`The program did not say ${words}, but:\n${written}`)
        }
      }
    },
  }
}

/** A data folder of its own, that the account of the embedded database can reach too. */
export async function aDataFolder(): Promise<{ path: string; postmasterPid(): Promise<number>; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'keydesk-program-'))
  await chmod(path, 0o711)
  return {
    path,
    postmasterPid: async () => Number.parseInt(await readFile(join(path, 'database/cluster/postmaster.pid'), 'utf8'), 10),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

/** A port that is free now. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
