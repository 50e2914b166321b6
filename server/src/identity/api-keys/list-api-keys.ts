import type { Ctx } from '#kernel/ctx.ts'
import { ApiKey } from './api-key.ts'
import { requireKeyManager } from './api-key-access.ts'
import { apiKeyColumns } from './api-keys.store.ts'

/** The keys of every environment that were not revoked, newest first. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKey[]> {
  requireKeyManager(ctx.actor)
  const rows = await ctx.db.selectFrom('apiKeys').select(apiKeyColumns).where('revokedAt', 'is', null).orderBy('id', 'desc').execute()
  return ApiKey.array().parse(rows)
}
