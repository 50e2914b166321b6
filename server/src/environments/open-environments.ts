import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Environment } from '#kernel/environment.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Logger } from '#platform/log.ts'

export interface OpenEnvironment {
  readonly environment: Environment
  /** Sees this environment's schema and what is shared, nothing else. */
  readonly db: Kysely<Tables>
}

export interface Environments {
  readonly production: OpenEnvironment
  /** The connections that see only what is shared. */
  readonly platform: { readonly db: Kysely<Tables>; readonly pool: pg.Pool }
  all(): readonly OpenEnvironment[]
  get(key: string): OpenEnvironment | undefined
  close(): Promise<void>
}

export interface OpenEnvironmentsOptions {
  readonly url: string
  readonly log: Logger
  readonly connectionsEach: number
}

/** One pool per environment, whose search path is its schema: the wall between environments is in the database. */
export async function openEnvironments({ url, log, connectionsEach }: OpenEnvironmentsOptions): Promise<Environments> {
  const platform = openDatabase<Tables>({ url, searchPath: ['platform'], maxConnections: 4, log })
  const databases: Database<Tables>[] = [platform]

  const rows = await platform.db
    .selectFrom('environments')
    .select(['key', 'name', 'isProduction', 'ticketPrefix', 'mailAllowList'])
    .orderBy('position')
    .execute()

  const open = new Map<string, OpenEnvironment>()
  for (const environment of rows) {
    const database = openDatabase<Tables>({ url, searchPath: [environment.key, 'platform'], maxConnections: connectionsEach, log })
    databases.push(database)
    open.set(environment.key, { environment, db: database.db })
  }

  const production = [...open.values()].find(({ environment }) => environment.isProduction)
  if (!production) throw new Error('There is no production environment')

  return {
    production,
    platform: { db: platform.db, pool: platform.pool },
    all: () => [...open.values()],
    get: (key) => open.get(key),
    close: async () => {
      await Promise.all(databases.map((database) => database.close()))
    },
  }
}
