import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'

type Frequencies = ReadonlyMap<string, number>

const keepFor = 60_000
const commonFrom = 0.02
const kept = new WeakMap<object, { readonly until: number; readonly frequencies: Promise<Map<string, Frequencies>> }>()

export interface CommonWords {
  readonly inSubjects: readonly string[]
  readonly ofCustomers: readonly string[]
}

/**
 * Those of some beginnings of words that stand in one row of fifty or more, by the statistics that PostgreSQL keeps:
 * the thousand most common words of each table. They decide how to look for something, never what is found.
 */
export async function findCommonWords(ctx: Ctx, words: readonly string[]): Promise<CommonWords> {
  const frequencies = await readFrequencies(ctx)
  const commonIn = (table: string) => words.filter((word) => frequencyOf(word, frequencies.get(table)) >= commonFrom)
  return { inSubjects: commonIn('tickets'), ofCustomers: commonIn('customers') }
}

function frequencyOf(beginning: string, frequencies: Frequencies = new Map()): number {
  let sum = 0
  for (const [word, frequency] of frequencies) if (word.startsWith(beginning)) sum += frequency
  return sum
}

function readFrequencies(ctx: Ctx): Promise<Map<string, Frequencies>> {
  const known = kept.get(ctx.environment)
  if (known && known.until > Date.now()) return known.frequencies
  const frequencies = load(ctx)
  kept.set(ctx.environment, { until: Date.now() + keepFor, frequencies })
  frequencies.catch(() => kept.delete(ctx.environment))
  return frequencies
}

async function load(ctx: Ctx): Promise<Map<string, Frequencies>> {
  const { rows } = await sql<{ tablename: string; words: string[]; frequencies: number[] }>`
    select tablename, most_common_elems::text::text[] as words, most_common_elem_freqs as frequencies from pg_stats
    where schemaname = ${ctx.environment.key} and tablename in ('tickets', 'customers') and attname = 'search' and most_common_elems is not null
  `.execute(ctx.db)
  return new Map(
    rows.map(({ tablename, words, frequencies }) => [tablename, new Map(words.map((word, place) => [word, frequencies[place] ?? 0]))]),
  )
}
