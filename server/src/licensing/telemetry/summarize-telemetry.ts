import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const SummarizeTelemetry = z.object({
  /** How many days back, today among them. */
  days: z.coerce.number().int().min(1).max(90).default(30),
  product: z.uuid().optional(),
})
export type SummarizeTelemetry = z.infer<typeof SummarizeTelemetry>

export const TelemetrySummary = z.object({
  /** How much came on each day (UTC), by group, and how much of it had something wrong. */
  volume: z.array(z.object({ day: z.string(), group: z.string(), count: z.number().int(), flagged: z.number().int() })),
  /** What was wrong, by field. */
  flags: z.array(z.object({ field: z.string(), count: z.number().int() })),
  /** What is in use out there, the most used first. */
  versions: z.array(
    z.object({
      product: z.string().nullable(),
      version: z.string(),
      events: z.number().int(),
      devices: z.number().int(),
      lastSeenAt: z.date(),
    }),
  ),
})
export type TelemetrySummary = z.infer<typeof TelemetrySummary>

const day = 24 * 60 * 60 * 1000
const most = 50

/** What apps told us lately: how much, what was wrong with it, and from which versions. */
export async function summarizeTelemetry(ctx: Ctx, { days, product }: SummarizeTelemetry): Promise<TelemetrySummary> {
  const start = new Date(Math.floor(ctx.now().getTime() / day) * day - (days - 1) * day)
  const lately = sql`telemetry.at >= ${start} ${product ? sql`and telemetry.product_id = ${product}` : sql``}`

  const [volume, flags, versions] = await Promise.all([
    sql<TelemetrySummary['volume'][number]>`
      select day::text as day, "group", count, flagged
        from (select (at at time zone 'UTC')::date as day, data_group as "group", count(*) as count, count(*) filter (where is_flagged) as flagged
                from telemetry where ${lately} group by 1, 2) as daily
       order by 1, 2`.execute(ctx.db),
    sql<TelemetrySummary['flags'][number]>`
      select flag.field, count(*) as count from telemetry, jsonb_object_keys(flags) as flag (field)
       where ${lately} and is_flagged group by 1 order by 2 desc, 1 limit ${most}`.execute(ctx.db),
    // By device first: counting what is distinct in one go sorts everything that came.
    sql<TelemetrySummary['versions'][number]>`
      select products.name as product, used.version, sum(used.events)::bigint as events, count(used.device) as devices, max(used.at) as last_seen_at
        from (select product_id, product_version as version, coalesce(activation_identifier, user_identifier) as device,
                     count(*) as events, max(at) as at
                from telemetry where ${lately} and product_version is not null group by 1, 2, 3) as used
        left join products on products.id = used.product_id
       group by products.id, products.name, used.version order by 3 desc, 1, 2 limit ${most}`.execute(ctx.db),
  ])
  return { volume: volume.rows, flags: flags.rows, versions: versions.rows }
}
