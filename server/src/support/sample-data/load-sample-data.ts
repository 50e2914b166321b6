import { sql } from 'kysely'
import { recordAudit } from '#identity/audit/record-audit.ts'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, forbidden } from '#platform/refused.ts'
import { type SampleData, sampleDataChannel, sampleDataOf } from './sample-data.ts'
import { stepCount } from './story/sample-story.ts'

/**
 * Begins to load sample data into an environment; a worker writes it in the background. Production never gets any,
 * and what is there already is not loaded a second time.
 */
export async function loadSampleData(ctx: Ctx): Promise<SampleData> {
  if (!hasPermission(ctx.actor, 'environments:manage')) throw forbidden('not_allowed', 'Your role does not allow this.')
  if (ctx.environment.isProduction) throw conflict('production', 'Sample data is never loaded into Production.')

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db
      .insertInto('sampleData')
      .values({ beganAt: tx.now(), steps: stepCount })
      .onConflict((only) => only.doNothing())
      .returning(['step', 'steps', 'loadedAt', sql`pg_notify(${sampleDataChannel}, ${tx.environment.key})`.as('told')])
      .executeTakeFirst()
    if (!row) throw conflict('sample_data_present', `${tx.environment.name} has sample data already.`)

    await recordAudit(tx, { action: 'sample_data.loaded' })
    return sampleDataOf(row)
  })
}
