// Measures the desk against the budgets of docs/architecture.md. Runs for about a minute with 10 000 tickets:
// node bin/bench/bench.ts [--tickets 1000000] [--seconds 5] [--rounds 3] [--database <url>] [--write]
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { aFreePort, asStarted, startProgram } from '../../server/test/program.ts'
import { casesFor, secret } from './cases.ts'
import { openDesk } from './desk-of-size.ts'
import { type Load, load, type Measured } from './load.ts'
import { sectionOf } from './report.ts'
import { measureStart } from './start-times.ts'

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '1' },
    database: { type: 'string' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
const tickets = Number(values.tickets)
const clients = 8
// Statements are planned anew the first five times on each of ten connections.
const warmUp = { seconds: 0.5, requests: 150 }
const say = (text: string) => process.stdout.write(`${text}\n`)

await using desk = await openDesk({ tickets, url: values.database, log: pino({ level: 'warn' }), say })
const port = await aFreePort()
const baseUrl = `http://127.0.0.1:${port}`
const settings = {
  DATABASE_URL: desk.url,
  HOST: '127.0.0.1',
  PORT: String(port),
  KEYDESK_DATA_DIR: join(tmpdir(), `keydesk-bench-files-${process.pid}`),
  KEYDESK_SECRET: secret,
  KEYDESK_SMTP_IN_PORT: 'off',
  // What a worker does afterwards, such as sending the mails of the replies, is not part of an answer.
  KEYDESK_ROLES: 'web',
}
const program = startProgram(settings, { program: asStarted })
await using _ = { [Symbol.asyncDispose]: () => end(program.process) }
await program.says('Keydesk is ready')
const idle = await residentMegabytes(program.pid, 'VmRSS')

const all = await casesFor(desk.url, baseUrl)
const cases = all.filter(({ name }) => name.includes(values.only))
const sample = await best({ url: baseUrl, request: (all[0] as (typeof all)[0]).request, clients: 1, seconds: 0.3 })
const ceilings = await measureCeilings(sample.bytes)

const rows = []
for (const one of cases) {
  const shape = { url: baseUrl, clients, request: one.request }
  await load({ ...shape, ...warmUp })
  const measured = await best({ ...shape, seconds: Number(values.seconds) })
  rows.push({ case: one, measured })
  say(`${one.name}: ${Math.round(measured.perSecond)}/s, p50 ${measured.p50.toFixed(1)} ms, p95 ${measured.p95.toFixed(1)} ms`)
}
const memory = { idle, underLoad: await residentMegabytes(program.pid, 'VmHWM') }
const section = sectionOf({ tickets, clients, ceilings, rows, memory, start: await measureStart() })
say(`\n${section}`)
if (values.write) await writeSection(section)

/** The best of some rounds: what disturbs a measurement makes it only slower. */
async function best(shape: Load): Promise<Measured> {
  let found: Measured | null = null
  for (let round = 0; round < Number(values.rounds); round++) {
    const measured = await load(shape)
    if (!found || measured.perSecond > found.perSecond) found = measured
  }
  return found as Measured
}

async function measureCeilings(bytes: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'ceilings.ts'), desk.url, String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => resolve(String(chunk).match(/http:\S+/)?.[0] ?? ''))
      child.once('exit', (code) => reject(new Error(`The ceilings ended with ${code}`)))
    })
    const of = async (path: string) => {
      const shape = { url, clients, request: () => ({ path }) }
      await load({ ...shape, ...warmUp })
      return best({ ...shape, seconds: Number(values.seconds) })
    }
    return { alone: await of('/alone'), select: await of('/select') }
  } finally {
    await end(child)
  }
}

async function end(child: import('node:child_process').ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

async function residentMegabytes(pid: number, which: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** Replaces the section of this size in docs/benchmarks.md. */
async function writeSection(text: string) {
  const file = join(import.meta.dirname, '../../docs/benchmarks.md')
  const [title = ''] = text.split('\n')
  const sections = (await readFile(file, 'utf8')).split(/^(?=## )/m)
  const sizeOf = (section: string) => section.split(' tickets')[0]
  const others = sections.filter((section) => sizeOf(section) !== sizeOf(title))
  await writeFile(file, [...others, text].join(''))
}
