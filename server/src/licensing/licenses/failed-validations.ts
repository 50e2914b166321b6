import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

/** Why apps were told no, as far as nothing has worked on the same machine since. */
export const Failure = z.object({
  licenseId: z.uuid(),
  code: z.number().int(),
  count: z.number().int(),
  lastAt: z.date(),
  identifier: z.string().nullable(),
  appVersion: z.string().nullable(),
})
export type Failure = z.infer<typeof Failure>

const mostEach = 100
const days = 7
const worked = [200, 300, 301]
const failed = [201, 202, 203, 204, 205, 210, 215, 302]

interface Attempt extends Omit<Failure, 'count' | 'lastAt'> {
  readonly at: Date
}

/** What fails of these licenses, the latest first: of the last week, counted among the last hundred attempts of each. */
export async function failedValidations(ctx: Ctx, licenseIds: readonly string[]): Promise<Failure[]> {
  if (licenseIds.length === 0) return []
  const { rows } = await sql<Attempt>`
    select attempt.license_id, attempt.code, attempt.identifier, attempt.app_version, attempt.at
      from unnest(${licenseIds}::uuid[]) asked (id)
      cross join lateral (
        select * from validation_events
         where license_id = asked.id and at > ${ctx.now()}::timestamptz - make_interval(days => ${sql.lit(days)})
         order by at desc limit ${sql.lit(mostEach)}
      ) attempt
     order by attempt.at desc`.execute(ctx.db)

  const workedSince = new Set<string>()
  const failures = new Map<string, Failure>()
  for (const { at, ...attempt } of rows) {
    const machine = `${attempt.licenseId} ${attempt.identifier}`
    if (worked.includes(attempt.code)) workedSince.add(machine)
    if (!failed.includes(attempt.code) || workedSince.has(machine)) continue
    const cause = `${attempt.licenseId} ${attempt.code}`
    const known = failures.get(cause)
    failures.set(cause, known ? { ...known, count: known.count + 1 } : { ...attempt, count: 1, lastAt: at })
  }
  return [...failures.values()]
}
