import { spawn } from 'node:child_process'
import { root } from './sources.ts'

interface Check {
  readonly name: string
  /** A program for Node, and its arguments. */
  readonly command: readonly string[]
}

const tsc = 'node_modules/typescript/bin/tsc'
const workspaces = ['.', 'server', 'admin', 'ui', 'api-client', 'e2e']

const checks: readonly Check[] = [
  { name: 'the web apps can be built', command: ['bin/build-web.ts'] },
  ...workspaces.map((folder) => ({ name: `types in ${folder}`, command: [tsc, '-p', folder] })),
  { name: 'format and lint', command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'] },
  { name: 'the lockfile', command: ['bin/check-lockfile.ts'] },
  { name: 'the architecture', command: ['bin/check-architecture.ts'] },
  { name: 'every message has its translation', command: ['bin/check-messages.ts'] },
  { name: 'tables.generated.ts is what the migrations make', command: ['bin/write-tables.ts', '--check'] },
  { name: 'openapi.json and its client are what the routes say', command: ['bin/write-openapi.ts', '--check'] },
  { name: 'nothing is unused', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
]

/** Two at a time, each with what it said when it failed. */
export async function runChecks(signal: AbortSignal): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks]
  let failed = 0

  const work = async () => {
    for (let check = waiting.shift(); check && !signal.aborted; check = waiting.shift()) {
      const start = performance.now()
      const { isPassed, said } = await run(check.command, signal)
      console.log(`${isPassed ? '✓' : '✗'} ${check.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
      if (isPassed) continue
      failed++
      console.log(said.trimEnd().replaceAll(/^/gm, '    '))
    }
  }
  await Promise.all([work(), work()])
  return { passed: checks.length - failed - waiting.length, failed }
}

async function run(command: readonly string[], signal: AbortSignal): Promise<{ isPassed: boolean; said: string }> {
  const child = spawn(process.execPath, command, { cwd: root, signal, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  // Told to stop, it is an error at once, but not yet at its end.
  child.on('error', () => undefined)
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { isPassed: code === 0, said }
}
