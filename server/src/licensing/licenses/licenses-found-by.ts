import { type SqlBool, sql } from 'kysely'
import { prefixQueryOf, wordsOf } from '../customers/find-customers.ts'
import { hashOfKey, plainKey } from './license-key.ts'

const ending = 4
const shortestKey = 12
const mostHits = 2_000
const masked = /^[A-Z0-9]{0,8}-?\*{2,}-?([A-Z0-9]{4})$/i

/**
 * Licenses with this key, whose key ends so, or whose owner is called so. A key is looked for by its hash only: it is
 * found whole, or not at all.
 */
export function licensesFoundBy(text: string, secretKeys: readonly string[]) {
  const plain = plainKey(text)
  const hits = [ownedBy(text)]
  if (plain.length >= shortestKey) {
    const hashes = secretKeys.map((secret) => hashOfKey(text, secret))
    hits.push(sql`select hit.id from licenses hit where hit.key_hash in (${sql.join(hashes)})`)
  }
  const last = masked.exec(text)?.[1] ?? (/^[A-Z0-9]{4}$/i.test(text) ? text : null)
  if (last) {
    const asMasked = text.includes('*') && !text.startsWith('*') ? sql` and hit.masked_key = ${text.toUpperCase()}` : sql``
    hits.push(
      sql`(select hit.id from licenses hit where right(hit.masked_key, ${sql.lit(ending)}) in (${last}, ${last.toUpperCase()})${asMasked} limit ${mostHits})`,
    )
  }
  return sql<SqlBool>`licenses.id in (${sql.join(hits, sql` union `)})`
}

function ownedBy(text: string) {
  const words = wordsOf(text)
  if (words.length === 0) return sql`select hit.id from licenses hit where false`
  return sql`(select hit.id from licenses hit where hit.customer_id in (
    select who.id from customers who where who.search @@ to_tsquery('simple', ${prefixQueryOf(words)}) limit ${mostHits}) limit ${mostHits})`
}
