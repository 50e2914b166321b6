import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseActionKind } from './license-action.ts'
import type { ReadLicense } from './read-license.ts'

export const HistoryEntry = z.object({
  id: z.uuid(),
  /** What was done by hand, or what happened to it. */
  kind: z.union([LicenseActionKind, z.enum(['created', 'status_changed', 'key_revealed'])]),
  state: z.enum(['requested', 'applied', 'refused', 'undone']).nullable(),
  /** What changed of its terms, before and after. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.date(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const most = 100

interface Row extends Omit<HistoryEntry, 'kind' | 'before' | 'after' | 'state'> {
  readonly kind: string
  readonly state: string | null
  readonly before: unknown
  readonly after: unknown
}

/** What was done to a license, the latest first; a change of status that came of something is told by that alone. */
export async function readLicenseHistory(ctx: Ctx, { license }: ReadLicense): Promise<HistoryEntry[]> {
  const { rows } = await sql<Row>`
    (select done.id, done.kind, done.state, done.before, done.after, done.reason,
            coalesce(agent.name, key.name, 'Keydesk') as by, done.created_at as at
       from license_actions done
       left join agents agent on agent.id = done.asked_by
       left join api_keys key on key.id = done.asked_by
      where done.license_id = ${license} order by done.created_at desc limit ${most})
    union all
    (select event.id, substr(event.name, length('license.') + 1), null,
            case when event.payload ? 'from' then jsonb_build_object('status', event.payload -> 'from') end,
            case when event.payload ? 'to' then jsonb_build_object('status', event.payload -> 'to') end,
            null, coalesce(event.actor_name, 'Keydesk'), event.occurred_at
       from events event
      where event.subject_id = ${license} and event.name in ('license.created', 'license.status_changed', 'license.key_revealed')
        and not event.payload ? 'actionId'
      order by event.occurred_at desc limit ${most})
    order by at desc, id desc limit ${most}`.execute(ctx.db)
  return rows.map((row) => HistoryEntry.parse({ ...row, before: row.before ?? {}, after: row.after ?? {} }))
}
