import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { AuditEntry } from './audit-entry.ts'

export const ListAuditEntries = z.object({
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListAuditEntries = z.infer<typeof ListAuditEntries>

export const AuditPage = z.object({ items: z.array(AuditEntry), next: z.string().nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** Who did what, newest first. Pass `next` as `after` to read on. */
export async function listAuditEntries(ctx: Ctx, { after, limit }: ListAuditEntries): Promise<AuditPage> {
  let entries = ctx.db
    .selectFrom('auditEntries')
    .select(['sequence', 'occurredAt', 'actorKind', 'actorId', 'actorName', 'environment', 'action', 'subjectId', 'data', 'address'])
  if (after) entries = entries.where('sequence', '<', after)

  const rows = await entries
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map(({ actorKind, actorId, actorName, ...entry }) =>
      AuditEntry.parse({ ...entry, actor: { kind: actorKind, id: actorId, name: actorName } }),
    )
  return { items, next: rows.length > limit ? String(items.at(-1)?.sequence) : null }
}
