import { sql } from 'kysely'
import type * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { forgetSettings, readSettings } from '#settings/read-settings.ts'
import { Settings } from '#settings/settings.ts'

export const ChangeTicketSettings = Settings.partial()
export type ChangeTicketSettings = z.infer<typeof ChangeTicketSettings>

/** Changes what is named, and says who did. */
export async function changeTicketSettings(ctx: Ctx, changes: ChangeTicketSettings): Promise<Settings> {
  const rows = Object.entries(changes).map(([key, value]) => ({ key, value: JSON.stringify(value), updatedAt: ctx.now() }))
  if (rows.length > 0) {
    await inTransaction(ctx, async (tx) => {
      await tx.db
        .insertInto('settings')
        .values(rows)
        .onConflict((existing) =>
          existing.column('key').doUpdateSet({ value: sql.ref('excluded.value'), updatedAt: sql.ref('excluded.updated_at') }),
        )
        .execute()
      await recordAudit(tx, { action: 'ticket_settings.changed', data: changes })
    })
  }
  forgetSettings(ctx)
  return readSettings(ctx)
}
