import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { prefixQueryOf, wordsOf } from '#licensing/customers/find-customers.ts'
import { findLicenseOwners } from '#licensing/licenses/find-license-owners.ts'
import { estimateTexts } from './estimate-texts.ts'

/** Tickets that words were looked for in, each with how well it fits: its number, its head, a message. */
export interface CollectedTickets {
  /** Rows of `ticket_id` and `fit`. */
  readonly rows: RawBuilder<unknown>
  readonly rank: RawBuilder<unknown>
  /** Whether older texts with the words were left out. */
  readonly isNewestOnly: boolean
}

/** What is rare is collected and sorted then; what is common is met soon enough on the way through an order. */
export type FoundText = { readonly collected: CollectedTickets } | { readonly condition: RawBuilder<SqlBool> }

/** From this share of all texts on words are met on the way, where they are too many to be ranked: on a small desk none are. */
const commonFrom = 0.02
const tooManyToRank = 4_000
/** Words of more than this share are looked for in what the rarest has found. */
const leftOutFrom = 0.05
/** How many of the newest texts are enough for a page; where they were not, more are looked at. */
const enough = [500, 4_000]
const mostCollected = 20_000
/** How far a search has gone: the newest texts, more of them, everything. */
export const lastReach = enough.length

/**
 * What is looked for: a number, words of the subject, the customer, a message, a note or the name of a file, or a
 * license key.
 */
export async function findText(ctx: Ctx, text: string, reach: number): Promise<FoundText> {
  const words = wordsOf(text)
  if (words.length === 0) return { condition: sql`false` }
  const number = numberIn(ctx, text)
  const known = knownBy(number, await findLicenseOwners(ctx, text))
  const { shares, forms, share, matches, since } = await estimateTexts(ctx, words)
  const query = queryFor(words)

  if (known.length === 0 && ((share >= commonFrom && matches > tooManyToRank) || (reach === lastReach && matches > mostCollected))) {
    // Behind `coalesce` no index can be asked for it: that would collect all of what is common.
    return {
      condition: sql`coalesce(exists (select /* planned afresh */ from ticket_texts where ticket_id = tickets.id and ${readable(ctx)} and search @@ ${query}), false)`,
    }
  }

  const wanted = enough[reach] ?? mostCollected
  const beginning = matches > wanted ? since(wanted / share) : null
  const terms = words.map((word, place) => ({ share: shares[place] ?? 0, query: beginning ? oneOf(word, forms[place]) : queryFor([word]) }))
  const texts = sql`(
    select ticket_id, case when id = ticket_id then 1 else 0 end as fit from ticket_texts
    where ${hasTerms(terms)} and ${readable(ctx)} and ${beginning ? writtenSince(beginning, ctx.now()) : sql`true`}
    order by written_at desc limit ${sql.lit(beginning ? wanted : mostCollected)}
  )`
  return {
    collected: {
      rows: sql`(select /* planned afresh */ ticket_id, max(fit) as fit from (${sql.join([texts, ...known], sql` union all `)}) texts group by ticket_id)`,
      rank: sql`(case when fit = 1 and tickets.search @@ ${query} then 2 else fit end)`,
      isNewestOnly: beginning !== null,
    },
  }
}

/** The number that is meant, with or without the prefix. */
function numberIn({ environment }: Ctx, text: string): number | null {
  const prefix = environment.ticketPrefix.replace(/\W/g, '\\$&')
  const digits = new RegExp(`^(?:${prefix}|#)?(\\d{1,9})$`, 'i').exec(text)?.[1]
  return digits ? Number(digits) : null
}

function knownBy(number: number | null, owners: readonly string[]) {
  return [
    ...(number === null ? [] : [sql`select id, 3 from tickets where number = ${number}`]),
    ...owners.map(
      (owner) => sql`(select id, 1 from tickets where customer_id = ${owner} order by updated_at desc limit ${sql.lit(mostCollected)})`,
    ),
  ]
}

interface Term {
  readonly share: number
  readonly query: RawBuilder<unknown>
}

/** The index is asked for the rarest word and what is rare beside it: its list of a common one would take longer than looking. */
function hasTerms(terms: readonly Term[]): RawBuilder<SqlBool> {
  const byShare = terms.toSorted((a, b) => a.share - b.share)
  const isAsked = ({ share }: Term, place: number) => place === 0 || share < leftOutFrom
  return sql.join(
    byShare.map((term, place) => (isAsked(term, place) ? sql`search @@ ${term.query}` : sql`coalesce(search @@ ${term.query}, false)`)),
    sql` and `,
  )
}

/**
 * Among the newest texts a word is looked for in its common forms. A beginning would make the index collect all of its
 * hits before it skips those that are too old; a rare form is found where more than the newest is looked at.
 */
function oneOf(word: string, forms: readonly string[] = []): RawBuilder<unknown> {
  if (forms.length === 0) return queryFor([word])
  const quoted = forms.map((form) => `'${form.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`)
  return sql`${quoted.join(' | ')}::tsquery`
}

const secondsOfStretch = 864_000
const mostStretches = 60

/** The stretches of time are what the index knows; the time itself cuts the first of them. */
function writtenSince(beginning: Date, now: Date): RawBuilder<SqlBool> {
  const [first, last] = [beginning, now].map((at) => Math.floor(at.getTime() / 1_000 / secondsOfStretch)) as [number, number]
  const isSince = sql<SqlBool>`written_at >= ${beginning}`
  if (last - first >= mostStretches) return isSince
  // One more: clocks differ.
  const stretches = Array.from({ length: last - first + 2 }, (_, place) => first + place)
  return sql`${isSince} and array[floor(extract(epoch from written_at at time zone 'UTC') / 864000)::int] && ${stretches}::int[]`
}

/** Notes are found by those who work here only. */
export function readable({ actor }: Ctx): RawBuilder<SqlBool> {
  return actor.kind === 'customer' ? sql`not is_note` : sql`true`
}

export function queryFor(words: readonly string[]): RawBuilder<unknown> {
  return sql`to_tsquery('simple', ${prefixQueryOf(words)})`
}
