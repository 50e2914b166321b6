import { sql } from 'kysely'
import type * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { Failure } from './failed-validations.ts'

/** What apps asked of a license lately and were told, by answer and machine, the latest first. */
export const AttemptLine = Failure.omit({ licenseId: true })
export type AttemptLine = z.infer<typeof AttemptLine>

export async function recentAttempts(ctx: Ctx, licenseId: string): Promise<AttemptLine[]> {
  const { rows } = await sql<AttemptLine>`
    select code, identifier, app_version, count(*)::integer as count, max(at) as last_at
      from (select code, identifier, app_version, at from validation_events where license_id = ${licenseId} order by at desc limit 200) latest
     group by code, identifier, app_version
     order by last_at desc limit 10`.execute(ctx.db)
  return rows
}
