import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aDataFolder, aFreePort, type Program, startProgram } from '#test/program.ts'
import { startScratchDatabase, testServerUrl, withDatabase } from '#test/scratch-database.ts'

// A start takes a second, but on a machine where much else runs many.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let folder: Awaited<ReturnType<typeof aDataFolder>>
let port: number
const running = new Set<Program>()

beforeAll(async () => {
  folder = await aDataFolder()
  port = await aFreePort()
})
afterAll(async () => {
  for (const program of running) await stopped(program)
  await folder.remove()
})

function start(settings: Record<string, string> = {}, options?: Parameters<typeof startProgram>[1]): Program {
  const program = startProgram(
    { PORT: String(port), HOST: '127.0.0.1', KEYDESK_SMTP_IN_PORT: 'off', KEYDESK_DATA_DIR: folder.path, ...settings },
    options,
  )
  running.add(program)
  return program
}

async function ready(settings?: Record<string, string>): Promise<Program> {
  const program = start(settings)
  await program.says('Keydesk is ready.')
  return program
}

async function stopped(program: Program, signal: NodeJS.Signals = 'SIGTERM') {
  running.delete(program)
  program.process.kill(signal)
  return program.ended()
}

const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(10_000) })
const isAlive = (pid: number) => existsSync(`/proc/${pid}`) || process.platform !== 'linux'

async function untilReady(isReady: boolean) {
  for (const start = Date.now(); (await get('/readyz')).ok !== isReady; await delay(50)) {
    if (Date.now() - start > 60_000) throw new Error(`/readyz did not become ${isReady ? 'ready' : 'unavailable'}`)
  }
}

// One story on one data folder: starts are dear, and each begins with what the one before left behind.
describe('starting the program', () => {
  let program: Program

  test('makes its database, is set up by its configuration, lets the first Super Admin in, and stops', async () => {
    program = await ready({ KEYDESK_ADMIN_EMAIL: 'ada@example.com', KEYDESK_ADMIN_PASSWORD: 'correct horse battery' })
    expect(program.output()).not.toContain('token=')

    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
    const session = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' }),
    })
    expect(session.status).toBe(201)

    const postmaster = await folder.postmasterPid()
    expect(await stopped(program)).toEqual({ code: 0, signal: null })
    expect(isAlive(postmaster)).toBe(false)
  })

  test('knows the next time what was set up', async () => {
    program = await ready()
    expect(program.output()).not.toMatch(/token=|Migrated/)
  })

  test('takes over the database of a program that was killed', async () => {
    await stopped(program, 'SIGKILL')
    const postmaster = await folder.postmasterPid()
    expect(isAlive(postmaster)).toBe(true)

    program = await ready()
    expect(program.output()).toContain('An embedded database is running already')
    expect(await folder.postmasterPid()).toBe(postmaster)
    expect((await get('/readyz')).status).toBe(200)
  })

  test('is refused a second time on the same data', async () => {
    const words = `Another Keydesk (process ${program.pid}) uses the data folder ${folder.path}`
    expect(await refusal({ PORT: String(await aFreePort()) })).toContain(words)
    expect((await get('/readyz')).status).toBe(200)
  })

  test('starts a killed database again, and says in between that it is not ready', async () => {
    process.kill(await folder.postmasterPid(), 'SIGKILL')
    await untilReady(false)
    expect((await get('/healthz')).status).toBe(200)
    await untilReady(true)
  })

  test('works after both were killed, also when what they left names a process that is another one by now', async () => {
    process.kill(await folder.postmasterPid(), 'SIGKILL')
    await stopped(program, 'SIGKILL')
    await writeFile(join(folder.path, 'database/cluster/postmaster.pid'), `${process.pid}\n${folder.path}\n0\n5432\n\n\n0\nready\n`)

    program = await ready()
    expect((await get('/readyz')).status).toBe(200)
    expect(await stopped(program, 'SIGINT')).toEqual({ code: 0, signal: null })
  })
})

async function refusal(settings: Record<string, string>): Promise<string> {
  const program = start(settings)
  expect((await program.ended()).code).toBe(1)
  running.delete(program)
  expect(program.output()).not.toMatch(/^ {4}at /m)
  return program.output()
}

describe('what stands in the way of a start is said in words', () => {
  test('a port that another program has', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    try {
      expect(await refusal({})).toContain(`Another program listens on 127.0.0.1:${port}. Stop it, or set PORT to another port.`)
      expect(existsSync(join(folder.path, 'database/cluster/postmaster.pid'))).toBe(false)
    } finally {
      await new Promise((resolve) => other.close(resolve))
    }
  })

  test('a database of another PostgreSQL', async () => {
    const file = join(folder.path, 'database/cluster/PG_VERSION')
    const version = await readFile(file, 'utf8')
    await writeFile(file, '17\n')
    try {
      expect(await refusal({})).toContain('was made by PostgreSQL 17; this Keydesk brings PostgreSQL 18, which cannot read it')
    } finally {
      await writeFile(file, version)
    }
  })

  test('an external database that is not there', async () => {
    expect(await refusal({ DATABASE_URL: withDatabase(testServerUrl(), 'nowhere') })).toMatch(
      /PostgreSQL of DATABASE_URL .* cannot be used: database "nowhere" does not exist/,
    )
  })

  test('every wrong setting, of the environment and of .env, of which the environment wins', async () => {
    const settings = await aDataFolder()
    await writeFile(join(settings.path, '.env'), 'KEYDESK_ROLES=cron\nKEYDESK_LOG_LEVEL=loud\nPORT=4000\n')
    const program = start({ PORT: 'x', KEYDESK_ROLES: 'web' }, { cwd: settings.path })
    expect((await program.ended()).code).toBe(1)
    expect(
      program
        .output()
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PORT', 'KEYDESK_LOG_LEVEL'])
    await settings.remove()
  })
})

test('a worker on a database of others serves no pages and makes no set-up link', async () => {
  const database = await startScratchDatabase()
  const program = await ready({ DATABASE_URL: database.url, KEYDESK_ROLES: 'worker' })
  expect(program.output()).not.toContain('token=')
  await expect(get('/healthz')).rejects.toThrow()
  expect(await stopped(program)).toEqual({ code: 0, signal: null })
  await database.stop()
})

test('the command line refuses what it does not know', async () => {
  const program = start({}, { args: ['--helo'] })
  expect((await program.ended()).code).toBe(2)
  expect(program.output()).toContain('There is no option --helo')
})
