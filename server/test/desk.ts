import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { test as base } from 'vitest'
import { type App, startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { cloneDatabase } from './template-database.ts'

const log = pino({ level: process.env.KEYDESK_TEST_LOG ?? 'silent' })

export interface StartedDesk {
  readonly app: App
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** The whole program on a free port, with mail kept in the database, and nothing by the clock unless asked. */
export async function startDesk(settings: Record<string, string> = {}): Promise<StartedDesk> {
  const database = await cloneDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'keydesk-test-'))
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    KEYDESK_DATA_DIR: directory,
    KEYDESK_SMTP_IN_PORT: '0',
    KEYDESK_SECRET: 'a-secret-that-only-tests-know-and-of-32-characters',
    ...settings,
  })
  const app = await startApp({ config, databaseUrl: database.url, log })

  return {
    app,
    databaseUrl: database.url,
    async stop() {
      await app.stop()
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** `test` with a desk of its own per file. */
export const test = base.extend<{ $file: { desk: StartedDesk } }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its pattern.
    async ({}, use) => {
      const desk = await startDesk()
      await use(desk)
      await desk.stop()
    },
    { scope: 'file' },
  ],
})
