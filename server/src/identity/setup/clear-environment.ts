import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish, tellAllAnew } from '#kernel/publish.ts'
import { takeTurns } from '#kernel/take-turns.ts'
import { conflict, forbidden, invalid } from '#platform/refused.ts'
import { removeAgentsOfEnvironment } from '../agents/remove-agents-of-environment.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { environmentCleared } from './environment.events.ts'

export const ClearEnvironment = z.object({
  /** The environment's name, typed by whoever means it. */
  name: z.string().max(100),
})
export type ClearEnvironment = z.infer<typeof ClearEnvironment>

/** How the environment is set up, which numbers were given, and which requests were carried out already. */
const kept = ['migrations', 'settings', 'categories', 'canned_responses', 'mailboxes', 'ticket_counter', 'idempotency_keys']

/**
 * Takes everything out of an environment that people wrote and that arrived; how it is set up stays. Numbers go on where
 * they were, so that an old mail never names a new ticket (promise 17). Production is never cleared.
 */
export async function clearEnvironment(ctx: Ctx, { name }: ClearEnvironment): Promise<void> {
  const { environment } = ctx
  if (!hasPermission(ctx.actor, 'environments:manage')) throw forbidden('not_allowed', 'Your role does not allow this.')
  if (environment.isProduction) throw conflict('production', 'Production is never cleared.')
  if (name !== environment.name) throw invalid('name', `This is not the name of ${environment.name}.`)

  await inTransaction(ctx, async (tx) => {
    await takeTurns(tx)
    await sql`select empty_environment(${environment.key}, ${kept}::text[])`.execute(tx.db)
    await removeAgentsOfEnvironment(tx)
    await publish(tx, [{ type: environmentCleared, payload: { environment: environment.key }, subjectId: newId(), position: null }])
    await tellAllAnew(tx)
    await recordAudit(tx, { action: 'environment.cleared' })
  })
}
