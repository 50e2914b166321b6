import type { Kysely } from 'kysely'
import type { Tables } from '#kernel/tables.generated.ts'
import { hashOfSecret } from './api-key.ts'

/** Whether this secret was a key once: it was revoked or has expired. */
export async function isEndedApiKey(platformDb: Kysely<Tables>, secret: string): Promise<boolean> {
  const secretHash = hashOfSecret(secret)
  if (!secretHash) return false
  const key = await platformDb.selectFrom('apiKeys').select('id').where('secretHash', '=', secretHash).executeTakeFirst()
  return key !== undefined
}
