import type { Ctx } from '#kernel/ctx.ts'
import { hashOfEntry } from './audit-entry.ts'

export interface AuditVerdict {
  readonly entries: number
  /** The first entry that does not follow from the one before it; null when the whole chain holds. */
  readonly brokenAt: number | null
}

const page = 1_000

/** Walks the whole audit log and finds where it was changed behind our back. */
export async function verifyAudit(ctx: Ctx): Promise<AuditVerdict> {
  let previous: { sequence: number; hash: Buffer | null } = { sequence: 0, hash: null }
  let entries = 0

  for (;;) {
    const rows = await ctx.db
      .selectFrom('auditEntries')
      .selectAll()
      .where('sequence', '>', previous.sequence)
      .orderBy('sequence')
      .limit(page)
      .execute()

    for (const row of rows) {
      const follows = previous.hash === null ? row.previousHash === null : row.previousHash?.equals(previous.hash)
      if (!follows || !row.hash.equals(hashOfEntry(previous.hash, row))) return { entries, brokenAt: row.sequence }
      previous = row
      entries++
    }
    if (rows.length < page) return { entries, brokenAt: null }
  }
}
