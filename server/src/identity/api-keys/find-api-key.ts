import { type Kysely, sql } from 'kysely'
import { ApiKeyScope } from '#kernel/permissions.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { hashOfSecret } from './api-key.ts'

export interface FoundApiKey {
  readonly id: string
  readonly name: string
  /** The key of the only environment that it opens. */
  readonly environment: string
  readonly scopes: ApiKeyScope[]
}

/** The key that this secret belongs to, unless it was revoked or has expired. Asked on every request, so nothing is remembered. */
export async function findApiKey(platformDb: Kysely<Tables>, secret: string): Promise<FoundApiKey | null> {
  const secretHash = hashOfSecret(secret)
  if (!secretHash) return null

  const key = await platformDb
    .selectFrom('apiKeys')
    .select(['id', 'name', 'environment', 'scopes', isTouchDue.as('isTouchDue')])
    .where('secretHash', '=', secretHash)
    .where('revokedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', sql<Date>`now()`)]))
    .executeTakeFirst()
  if (!key) return null

  // Nobody waits for this, and a busy key writes once a minute.
  if (key.isTouchDue) void touch(platformDb, key.id).catch(() => undefined)
  return { id: key.id, name: key.name, environment: key.environment, scopes: ApiKeyScope.array().parse(key.scopes) }
}

const isTouchDue = sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`

async function touch(platformDb: Kysely<Tables>, id: string): Promise<void> {
  await platformDb.updateTable('apiKeys').set({ lastUsedAt: sql<Date>`now()` }).where('id', '=', id).where(isTouchDue).execute()
}
