import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'

interface Statistics {
  readonly texts: number
  readonly frequencies: ReadonlyMap<string, number>
  /** Times with as many texts between each two, the oldest first. */
  readonly times: readonly number[]
}

export interface TextEstimate {
  /** In which share of all texts each word stands; 0 for one that is not among the common ones. */
  readonly shares: readonly number[]
  /** The common words that begin so, for each that has any and not too many. */
  readonly forms: readonly (readonly string[])[]
  /** How many texts have all of them, as if words did not care for each other. */
  readonly matches: number
  /** In which share of all texts that is. */
  readonly share: number
  /** A time since which about so many texts were written; null when there are hardly more. */
  since(texts: number): Date | null
}

const keepFor = 60_000
const kept = new WeakMap<object, { readonly until: number; readonly statistics: Promise<Statistics> }>()

/**
 * How often the beginnings of words stand in the texts of tickets, by the statistics that PostgreSQL keeps. They decide
 * how to look for something, never whether it is found.
 */
export async function estimateTexts(ctx: Ctx, words: readonly string[]): Promise<TextEstimate> {
  const { texts, frequencies, times } = await readStatistics(ctx)
  const common = words.map((word) => [...frequencies.keys()].filter((one) => one.startsWith(word)))
  const shares = common.map((forms) => shareOf(forms, frequencies))
  const share = shares.reduce((all, one) => all * one, 1)
  return {
    shares,
    forms: common.map((forms) => (forms.length <= mostForms ? forms : [])),
    share,
    matches: share * texts,
    since: (count) => timeBefore(times, count / Math.max(texts, 1)),
  }
}

const mostForms = 40

const shareOf = (forms: readonly string[], frequencies: ReadonlyMap<string, number>): number =>
  1 - forms.reduce((without, form) => without * (1 - (frequencies.get(form) ?? 0)), 1)

/** The time since which a share of all texts was written. */
export function timeBefore(times: readonly number[], share: number): Date | null {
  const place = (times.length - 1) * (1 - share)
  if (times.length < 2 || place <= 0) return null
  const [earlier = 0, later = 0] = times.slice(Math.floor(place), Math.floor(place) + 2)
  return new Date(earlier + Math.max(later - earlier, 0) * (place % 1))
}

function readStatistics(ctx: Ctx): Promise<Statistics> {
  const known = kept.get(ctx.environment)
  if (known && known.until > Date.now()) return known.statistics
  const statistics = load(ctx)
  kept.set(ctx.environment, { until: Date.now() + keepFor, statistics })
  statistics.catch(() => kept.delete(ctx.environment))
  return statistics
}

async function load(ctx: Ctx): Promise<Statistics> {
  const { rows } = await sql<{ texts: number; words: string[]; frequencies: number[]; times: number[] }>`
    select greatest(reltuples, 0)::float8 as texts,
      coalesce(words.most_common_elems::text::text[], '{}') as words, coalesce(words.most_common_elem_freqs, '{}') as frequencies,
      array(select extract(epoch from bound) * 1000 from unnest(times.histogram_bounds::text::timestamptz[]) bound)::float8[] as times
    from pg_class
    left join pg_stats words on words.schemaname = ${ctx.environment.key} and words.tablename = relname and words.attname = 'search'
    left join pg_stats times on times.schemaname = ${ctx.environment.key} and times.tablename = relname and times.attname = 'written_at'
    where pg_class.oid = 'ticket_texts'::regclass
  `.execute(ctx.db)
  const { texts = 0, words = [], frequencies = [], times = [] } = rows[0] ?? {}
  return { texts, times, frequencies: new Map(words.map((word, place) => [word, frequencies[place] ?? 0])) }
}
