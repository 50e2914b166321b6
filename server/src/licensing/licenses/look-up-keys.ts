import type { Ctx } from '#kernel/ctx.ts'
import { findKeys, type KeyShape, type WrittenKey } from './key-shapes.ts'
import { maskKey } from './license.ts'
import { hashOfKey } from './license-key.ts'

export interface FoundKey extends WrittenKey {
  readonly maskedKey: string
  readonly hash: Buffer
  /** Null: it looks like a key, and is none of ours. */
  readonly license: { readonly id: string; readonly customerId: string | null } | null
}

/**
 * The keys that stand in a text, each looked for by its keyed hash, all in one exact look-up. What might be a key and is
 * none is left out.
 */
export async function lookUpKeys(ctx: Ctx, text: string, shapes: readonly KeyShape[]): Promise<FoundKey[]> {
  const written = findKeys(text, shapes)
  if (written.length === 0) return []

  const hashes = written.map(({ key }) => ctx.secretKeys.map((secret) => hashOfKey(key, secret)))
  const rows = await ctx.db.selectFrom('licenses').select(['id', 'customerId', 'keyHash']).where('keyHash', 'in', hashes.flat()).execute()
  const byHash = new Map(rows.map(({ keyHash, ...license }) => [keyHash.toString('hex'), license]))

  return written.flatMap((one, place) => {
    const own = hashes[place] ?? []
    const license = own.map((hash) => byHash.get(hash.toString('hex'))).find((found) => found !== undefined) ?? null
    const [hash] = own
    return hash && (license || one.isCertain) ? [{ ...one, hash, license, maskedKey: maskKey(one.key) }] : []
  })
}
