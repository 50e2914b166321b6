import * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { notFound } from '#platform/refused.ts'
import { licenseKeyRevealed } from './license.events.ts'
import { openKey } from './license-key.ts'

export const RevealLicenseKey = z.object({ license: z.uuid() })
export type RevealLicenseKey = z.infer<typeof RevealLicenseKey>

/** The whole key, for who may see it. Who looked stands in the history of the license and in the audit log. */
export async function revealLicenseKey(ctx: Ctx, { license: licenseId }: RevealLicenseKey): Promise<{ key: string }> {
  return inTransaction(ctx, async (tx) => {
    const license = await tx.db.selectFrom('licenses').select(['keyEncrypted', 'maskedKey']).where('id', '=', licenseId).executeTakeFirst()
    if (!license) throw notFound('license')

    const key = openKey(license.keyEncrypted, licenseId, tx.secretKeys)
    await publish(tx, [{ type: licenseKeyRevealed, payload: { licenseId }, subjectId: licenseId, position: null }])
    await recordAudit(tx, { action: 'license.key_revealed', subjectId: licenseId, data: { maskedKey: license.maskedKey } })
    return { key }
  })
}
