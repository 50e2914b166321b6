import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { ApiKeyScope } from '#kernel/permissions.ts'
import { invalid } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { ApiKey, makeSecret } from './api-key.ts'
import { requireKeyManager } from './api-key-access.ts'
import { apiKeyColumns } from './api-keys.store.ts'

export const CreateApiKey = z.object({
  name: z.string().trim().min(1).max(100),
  /** The only environment that the key opens; when left out, the one that the request is in. */
  environment: z.string().max(31).optional(),
  scopes: z.array(ApiKeyScope).min(1),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
})
export type CreateApiKey = z.infer<typeof CreateApiKey>

export const CreatedApiKey = ApiKey.extend({ secret: z.string() })
export type CreatedApiKey = z.infer<typeof CreatedApiKey>

/** A key for a program. Its secret is told in this answer and never again. */
export async function createApiKey(
  ctx: Ctx,
  { name, environment = ctx.environment.key, scopes, expiresAt }: CreateApiKey,
): Promise<CreatedApiKey> {
  return inTransaction(ctx, async (tx) => {
    const manager = requireKeyManager(tx.actor)
    const known = await tx.db.selectFrom('environments').select('key').where('key', '=', environment).executeTakeFirst()
    if (!known) throw invalid('environment', 'There is no such environment.')
    if (expiresAt && expiresAt <= tx.now()) throw invalid('expiresAt', 'This is in the past.')

    const { secret, prefix, hash } = makeSecret(environment)
    const key = await tx.db
      .insertInto('apiKeys')
      .values({
        id: newId(),
        name,
        environment,
        prefix,
        secretHash: hash,
        scopes: [...new Set(scopes)],
        createdBy: manager.id,
        createdAt: tx.now(),
        expiresAt: expiresAt ?? null,
      })
      .returning(apiKeyColumns)
      .executeTakeFirstOrThrow()

    await recordAudit(tx, { action: 'api_key.created', subjectId: key.id, data: { name, prefix, environment, scopes } })
    return CreatedApiKey.parse({ ...key, secret })
  })
}
