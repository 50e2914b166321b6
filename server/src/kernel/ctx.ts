import type { Kysely, Transaction } from 'kysely'
import type { Logger } from '#platform/log.ts'
import type { Storage } from '#platform/storage.ts'
import type { Actor } from './actor.ts'
import type { Environment } from './environment.ts'
import type { Outbox } from './publish.ts'
import type { Tables } from './tables.generated.ts'

/** What does not change from one request to the next. */
export interface Services {
  /** The database's time. */
  now(): Date
  readonly log: Logger
  readonly storage: Storage
  readonly outbox: Outbox
  /** Where people reach the desk, without a slash at the end. */
  readonly baseUrl: string
  /** Newest first; older ones still verify what they signed. */
  readonly secretKeys: readonly string[]
}

/** Who acts, in which environment, on what. Every use case takes it first. */
export interface Ctx extends Services {
  readonly db: Kysely<Tables>
  readonly environment: Environment
  readonly actor: Actor
  /** Where the request came from; missing in the program's own work. */
  readonly address?: string
  /** What is written down happened long ago, as in sample data: it is recorded, but nobody is mailed and nothing reacts to it now. */
  readonly isHistory?: boolean
}

/** A `Ctx` whose database is an open transaction. */
export interface Tx extends Ctx {
  readonly db: Transaction<Tables>
}
