import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { Reason } from '../licenses/license-action.ts'
import { recordLicenseAction } from '../licenses/record-license-action.ts'

export const FreeActivation = z.object({ activation: z.uuid(), reason: Reason })
export type FreeActivation = z.infer<typeof FreeActivation>

/** Takes the place of a device away, so that another can have it. The license is locked first, as when one is taken. */
export async function freeActivation(ctx: Ctx, { activation: id, reason }: FreeActivation): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await tx.db.selectFrom('activations').select('licenseId').where('id', '=', id).executeTakeFirst()
    if (!found) throw notFound('activation')
    const { licenseId } = found
    await tx.db.selectFrom('licenses').select('id').where('id', '=', licenseId).forUpdate().execute()

    const freed = await tx.db
      .updateTable('activations')
      .set({ deactivatedAt: tx.now() })
      .where('id', '=', id)
      .where('deactivatedAt', 'is', null)
      .returning(['identifier', 'name'])
      .executeTakeFirst()
    if (!freed) throw conflict('already_free', 'This device was deactivated already.')
    const device = { id, ...freed }
    await recordLicenseAction(tx, {
      licenseId,
      kind: 'deactivate_devices',
      before: { devices: [device] },
      after: { devices: [] },
      reason,
    })
  })
}
