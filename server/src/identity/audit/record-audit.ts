import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { hashOfEntry } from './audit-entry.ts'

export interface RecordAudit {
  /** What was done, as in `agent.invited`. */
  readonly action: string
  readonly subjectId?: string
  /** Facts for whoever reads it later; never a secret. */
  readonly data?: Record<string, unknown>
}

const auditLock = 0x61756469

/**
 * Writes down who did what, in the transaction that does it. Entries form a chain, so they are appended one at a
 * time: do it last, the others wait until this transaction ends.
 */
export async function recordAudit(tx: Ctx, { action, subjectId, data = {} }: RecordAudit): Promise<void> {
  if (!tx.db.isTransaction) throw new Error(`${action} was audited outside a transaction`)
  await sql`select pg_advisory_xact_lock(${sql.lit(auditLock)})`.execute(tx.db)

  const last = await tx.db.selectFrom('auditEntries').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  const text = JSON.stringify(data)
  const entry = {
    occurredAt: tx.now(),
    actorKind: tx.actor.kind,
    actorId: tx.actor.id,
    actorName: tx.actor.name,
    environment: tx.environment.key,
    action,
    subjectId: subjectId ?? null,
    address: tx.address ?? null,
  }
  const previousHash = last?.hash ?? null
  const hash = hashOfEntry(previousHash, { ...entry, data: JSON.parse(text) })

  await tx.db
    .insertInto('auditEntries')
    .values({ ...entry, data: text, previousHash, hash })
    .execute()
}
