import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'

type Frequencies = ReadonlyMap<string, number>

const keepFor = 60_000
const commonFrom = 0.01
const kept = new WeakMap<object, { readonly until: number; readonly frequencies: Promise<Frequencies[]> }>()

/**
 * Whether subjects or customers have all these beginnings of words in one row of a hundred or more, by the statistics that PostgreSQL
 * keeps for itself: the thousand most common words of each. It decides how to look, never what is found.
 */
export async function isCommonWord(ctx: Ctx, words: readonly string[]): Promise<boolean> {
  const frequencies = await readFrequencies(ctx)
  return frequencies.some((of) => Math.min(...words.map((word) => frequencyOf(of, word))) >= commonFrom)
}

function frequencyOf(frequencies: Frequencies, beginning: string): number {
  let sum = 0
  for (const [word, frequency] of frequencies) if (word.startsWith(beginning)) sum += frequency
  return sum
}

function readFrequencies(ctx: Ctx): Promise<Frequencies[]> {
  const known = kept.get(ctx.environment)
  if (known && known.until > Date.now()) return known.frequencies
  const frequencies = load(ctx)
  kept.set(ctx.environment, { until: Date.now() + keepFor, frequencies })
  frequencies.catch(() => kept.delete(ctx.environment))
  return frequencies
}

async function load(ctx: Ctx): Promise<Frequencies[]> {
  const { rows } = await sql<{ words: string[]; frequencies: number[] }>`
    select most_common_elems::text::text[] as words, most_common_elem_freqs as frequencies from pg_stats
    where schemaname = ${ctx.environment.key} and tablename in ('tickets', 'customers') and attname = 'search' and most_common_elems is not null
  `.execute(ctx.db)
  return rows.map(({ words, frequencies }) => new Map(words.map((word, place) => [word, frequencies[place] ?? 0])))
}
