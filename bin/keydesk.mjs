// Starts Keydesk's programs: node bin/keydesk.mjs start|test|prove|dev [arguments]. Runs on Node 20 and needs nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from './node-flags.mjs'
import { broughtNode, noteFile, noteForNow } from './ran-on.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const programs = { start: 'bin/start.ts', test: 'bin/run-tests.ts', prove: 'bin/prove.ts', dev: 'bin/dev.ts' }
const help = `Keydesk

  npm start               installs, builds and starts the desk on http://localhost:3000
  npm start -- --help     lists what can be set
  npm test                installs, builds and runs all checks and tests; npm test -- <path> runs the tests there
  npm run prove           runs the long proofs: kill -9, races, power cuts
  npm run dev             starts the desk and its web app with hot reload
`

const [verb = '--help', ...args] = process.argv.slice(2)
const program = Object.hasOwn(programs, verb) ? programs[verb] : null

if (verb === '--help' || verb === '-h' || verb === 'help') {
  console.log(help)
} else if (program === null) {
  console.error(`There is no "${verb}".\n\n${help}`)
  process.exitCode = 2
} else {
  if (!isInstalled()) install()
  run(nodeToRunOn(), [program, ...args])
}

/** Whether node_modules holds what the lockfile says, by npm's own record of what it installed. */
function isInstalled() {
  const record = `${root}/node_modules/.package-lock.json`
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')).packages

  return Object.entries(wanted).every(([path, { version, link, optional, os, cpu, libc }]) => {
    if (path === '' || link || !path.includes('node_modules/')) return true
    if (path in installed) return installed[path].version === version
    return optional && !(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)
  })
}

function install() {
  console.log('Installing what Keydesk needs. This takes a minute ...')
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  // Not on the Node that npm brings: it is about to be removed.
  const [command, before] = npm?.endsWith('.js') ? [node, [npm]] : ['npm', []]
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error, stdout, stderr } = spawnSync(command, [...before, ...flags], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status === 0) return

  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim()
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(said)
  console.error(said)
  console.error(
    isOffline
      ? '\nnpm cannot reach its registry: Keydesk needs the network for its first start.'
      : '\nThe packages could not be installed.',
  )
  process.exit(1)
}

/** Our own Node when it is new enough, else the one that npm brought. */
function nodeToRunOn() {
  const [major] = process.versions.node.split('.')
  const brought = `${root}${broughtNode}`
  if (Number(major) >= 24 && existsSync(process.execPath)) return process.execPath
  if (existsSync(brought)) return brought
  console.error(
    `Keydesk runs on Node 24. This is Node ${process.versions.node}, and npm brings none for ${process.platform} on ${process.arch}: install it from https://nodejs.org.`,
  )
  process.exit(1)
}

/**
 * Hands over, and passes on signals and the way it ends. A terminal sends Ctrl-C to all processes of a group and npm
 * sends it again, so the program gets a group of its own and of signals that come together only one. By the channel
 * it notices when we are killed.
 */
function run(node, command) {
  const child = spawn(node, [...nodeFlags, ...command], {
    cwd: root,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node` },
  })

  let last = Number.NEGATIVE_INFINITY
  const passOn = (signal) => {
    if (performance.now() - last > 500) child.kill(signal)
    last = performance.now()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)

  const parent = process.ppid
  const watch = setInterval(() => {
    // npm was killed: what it started ends too.
    if (process.env.npm_lifecycle_event && process.ppid !== parent && last < 0) passOn('SIGTERM')
  }, 1000)

  child.once('spawn', () => {
    if (verb === 'start' && node === `${root}${broughtNode}`) noteThatItRuns()
  })
  child.once('error', (error) => {
    console.error(`${node} cannot be run: ${error.message}. Alpine Linux needs a Node 24 of its own.`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    clearInterval(watch)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code)
  })
}

/** So that `bin/keydesk` can start it without us the next time. */
function noteThatItRuns() {
  try {
    mkdirSync(dirname(noteFile), { recursive: true })
    writeFileSync(noteFile, noteForNow())
  } catch {
    // Somebody else's folder: we do the same again the next time.
  }
}
