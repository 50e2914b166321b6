import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openEnvironments } from '../src/environments/open-environments.ts'
import { type Actor, system } from '../src/kernel/actor.ts'
import type { Ctx } from '../src/kernel/ctx.ts'
import { diskStorage } from '../src/platform/storage.ts'
import { cloneDatabase } from './template-database.ts'

export interface BareDesk {
  ctx(environmentKey: string, actor?: Actor): Ctx
  stop(): Promise<void>
}

/** A database and files, and nobody who works or listens: what use cases stand on. */
export async function startBareDesk(): Promise<BareDesk> {
  const log = pino({ level: process.env.KEYDESK_TEST_LOG ?? 'silent' })
  const database = await cloneDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'keydesk-test-'))
  const storage = await diskStorage(directory)
  const environments = await openEnvironments({ url: database.url, log, connectionsEach: 4 })
  const services = {
    now: () => new Date(),
    log,
    storage,
    outbox: async () => undefined,
    baseUrl: 'http://desk.example',
    secretKeys: ['a secret that only tests know, 32 characters'] as [string],
  }

  return {
    ctx(key, actor = system) {
      const open = environments.get(key)
      if (!open) throw new Error(`There is no environment ${key}`)
      return { ...services, ...open, actor }
    },
    async stop() {
      await environments.close()
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
