import { type Kysely, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'

/** What an app asked of a license. */
export type ValidationAction = 'verify' | 'activate' | 'deactivate' | 'details'

export interface Validation {
  readonly action: ValidationAction
  /** What the app was told. */
  readonly code: number
  /** Null when the key is none of ours; then only its hash is kept. */
  readonly licenseId: string | null
  readonly productId: string | null
  readonly keyHash: Buffer
  readonly identifier: string | null
  readonly appVersion: string | null
}

interface Row extends Omit<Validation, 'keyHash'> {
  readonly id: string
  readonly keyHash: Buffer | null
  readonly address: string | null
  readonly at: Date
}

type Append = (row: Row) => Promise<void>
const appends = new WeakMap<Kysely<Tables>, Append>()

/**
 * Adds to what apps attempted and were told. Those that come while others are being written wait for them and are written
 * together: one flush to the disk, however many apps ask.
 */
export async function recordValidation(ctx: Ctx, { keyHash, ...validation }: Validation): Promise<void> {
  const { db, address = null } = ctx
  const row = { ...validation, id: newId(), keyHash: validation.licenseId ? null : keyHash, address, at: ctx.now() }
  if (db.isTransaction) return insert(db, [row])

  const append = appends.get(db) ?? appendingTo(db)
  appends.set(db, append)
  return append(row)
}

function appendingTo(db: Kysely<Tables>): Append {
  let gathered: Row[] = []
  let next: Promise<void> | null = null
  let last: Promise<void> = Promise.resolve()

  const writeGathered = () => {
    const rows = gathered
    gathered = []
    next = null
    return insert(db, rows)
  }
  return (row) => {
    gathered.push(row)
    next ??= last.then(writeGathered, writeGathered)
    last = next
    return next
  }
}

async function insert(db: Kysely<Tables>, rows: readonly Row[]): Promise<void> {
  const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name])
  // The same statement for any number of rows, so that its plan is kept.
  await sql`
    insert into validation_events (id, license_id, product_id, key_hash, action, code, identifier, address, app_version, at)
    select * from unnest(${column('id')}::uuid[], ${column('licenseId')}::uuid[], ${column('productId')}::uuid[],
      ${column('keyHash')}::bytea[], ${column('action')}::text[], ${column('code')}::smallint[], ${column('identifier')}::text[],
      ${column('address')}::text[], ${column('appVersion')}::text[], ${column('at')}::timestamptz[])
  `.execute(db)
}
