import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { requireKeyManager } from './api-key-access.ts'

export const RevokeApiKey = z.object({ key: z.uuid() })
export type RevokeApiKey = z.infer<typeof RevokeApiKey>

/** Ends a key. Its row stays, so that what it did can still be told. */
export async function revokeApiKey(ctx: Ctx, { key: id }: RevokeApiKey): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    requireKeyManager(tx.actor)
    const key = await tx.db
      .updateTable('apiKeys')
      .set({ revokedAt: tx.now() })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning(['name', 'prefix', 'environment'])
      .executeTakeFirst()
    if (!key) throw notFound('API key')

    await recordAudit(tx, { action: 'api_key.revoked', subjectId: id, data: key })
  })
}
