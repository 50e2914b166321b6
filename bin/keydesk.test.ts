import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeFlags } from './node-flags.mjs'

const bin = fileURLToPath(new URL('.', import.meta.url))
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/fastify': { version } } })

/** A program that says which signals reach it, and ends when its launcher does. */
const listening = `
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('got ' + signal))
  process.on('disconnect', () => { require('node:fs').writeFileSync(process.argv[2], 'alone'); process.exit() })
  setInterval(() => undefined, 1000)
  console.log('started')`

let root: string
let children: ChildProcess[]

beforeEach(() => {
  children = []
  root = mkdtempSync(join(tmpdir(), 'keydesk-launcher-'))
  plant('package-lock.json', lock('5.0.0'))
  plant('node_modules/.package-lock.json', lock('5.0.0'))
  plant('npm.js', `console.error('npm error code ENOTFOUND'); process.exit(1)`)
  mkdirSync(join(root, 'bin'))
  for (const name of globSync('{*.mjs,keydesk}', { cwd: bin })) copyFileSync(join(bin, name), join(root, 'bin', name))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await delay(100)
  rmSync(root, { recursive: true, force: true })
})

function plant(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const launch = (...args: string[]) => run(process.execPath, [join(root, 'bin/keydesk.mjs'), ...args])

function run(command: string, args: string[]) {
  const env = { ...process.env, npm_execpath: join(root, 'npm.js'), npm_lifecycle_event: '' }
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const end = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, end, said: () => said }
}

async function until(isSo: () => boolean) {
  for (const start = Date.now(); !isSo(); await delay(20)) if (Date.now() - start > 20_000) throw new Error('waited in vain')
}

describe('handing over to a program', () => {
  test.each([
    ['its exit code', 'process.exit(7)', { code: 7, signal: null }],
    ['the signal that ended it', `process.kill(process.pid, 'SIGKILL')`, { code: null, signal: 'SIGKILL' }],
  ])('%s is passed on', async (_, program, expected) => {
    plant('bin/start.ts', program)
    expect(await launch('start').end).toEqual(expected)
  })

  test('Ctrl-C, which comes from the terminal and from npm, reaches it once; a later one again', async () => {
    plant('bin/start.ts', listening)
    const { child, said } = launch('start')
    await until(() => said().includes('started'))

    process.kill(-(child.pid ?? 0), 'SIGINT')
    await delay(30)
    child.kill('SIGINT')
    await until(() => said().includes('got SIGINT'))
    await delay(700)
    expect(said().match(/got SIGINT/g)).toHaveLength(1)

    child.kill('SIGTERM')
    await until(() => said().includes('got SIGTERM'))
    child.kill('SIGKILL')
  })

  test('it notices when its launcher is killed', async () => {
    plant('bin/start.ts', listening)
    const note = join(root, 'note.txt')
    const { child, said } = launch('start', note)
    await until(() => said().includes('started'))
    child.kill('SIGKILL')
    await until(() => existsSync(note))
  })
})

describe('installing', () => {
  test('what is not what the lockfile says is installed, and without a network that is said', async () => {
    plant('bin/start.ts', `console.log('started')`)
    plant('package-lock.json', lock('5.1.0'))
    const { end, said } = launch('start')
    expect((await end).code).toBe(1)
    expect(said()).toContain('npm cannot reach its registry: Keydesk needs the network for its first start.')
    expect(said()).not.toContain('started')
  })

  test('a package for another platform is not missed', async () => {
    const foreign = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['mips'] }
    plant(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/fastify': { version: '5.0.0' }, 'node_modules/node-plan9': foreign } }),
    )
    plant('bin/start.ts', `console.log('started')`)
    const { end, said } = launch('start')
    expect((await end).code).toBe(0)
    expect(said()).toContain('started')
  })

  test('a package for this platform is', async () => {
    const ours = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
    plant(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/fastify': { version: '5.0.0' }, 'node_modules/node-ours': ours } }),
    )
    plant('bin/start.ts', '')
    expect((await launch('start').end).code).toBe(1)
  })
})

describe('starting where the desk ran before', () => {
  const again = (...args: string[]) => run('sh', [join(root, 'bin/keydesk'), 'start', ...args])

  beforeEach(() => {
    const node = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
    mkdirSync(dirname(node), { recursive: true })
    symlinkSync(process.execPath, node)
    mkdirSync(join(root, 'node_modules/.cache'))
    const note = `import('./bin/ran-on.mjs').then(({ noteFile, noteForNow }) => fs.writeFileSync(noteFile, noteForNow()))`
    execFileSync(process.execPath, ['-e', note], { cwd: root })
    plant('bin/start.ts', `console.log(process.pid, process.execArgv.join(' '), process.argv.slice(2).join(' '), process.cwd())`)
  })

  test('takes no process but its own, with the flags and words it is given', async () => {
    const { child, end, said } = again('--help', 'a b')
    expect((await end).code).toBe(0)
    expect(said()).toBe(`${child.pid} ${nodeFlags.join(' ')} --help a b ${root}\n`)
  })

  test('installs first what the lockfile says by now', async () => {
    plant('package-lock.json', lock('5.1.0'))
    const { end, said } = again()
    expect((await end).code).toBe(1)
    expect(said()).toContain('npm cannot reach its registry')
  })

  test('hands over to any Node when the one it ran on is gone', async () => {
    rmSync(join(root, `node_modules/node-${process.platform}-${process.arch}`), { recursive: true })
    plant('package-lock.json', lock('5.1.0'))
    const { end, said } = again()
    expect((await end).code).toBe(1)
    expect(said()).toContain('npm cannot reach its registry')
  })
})

test('asks for nothing to be installed to say what it can do', async () => {
  plant('package-lock.json', lock('9.9.9'))
  const { end, said } = launch('--help')
  expect((await end).code).toBe(0)
  expect(said()).toContain('npm start')

  const wrong = launch('strat')
  expect((await wrong.end).code).toBe(2)
  expect(wrong.said()).toContain('There is no "strat"')
})
