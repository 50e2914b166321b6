import type { Ctx } from '#kernel/ctx.ts'
import { openKey, plainKey } from './license-key.ts'

const mostLicenses = 50
const mostMistakes = 2

/** The license of this customer whose key was probably meant: one or two mistakes away. Keys of others are never compared. */
export async function nearestOwnKey(ctx: Ctx, { customerId, key }: { customerId: string; key: string }): Promise<string | null> {
  const licenses = await ctx.db
    .selectFrom('licenses')
    .select(['id', 'keyEncrypted'])
    .where('customerId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .limit(mostLicenses)
    .execute()
  const near = licenses
    .map(({ id, keyEncrypted }) => ({ id, mistakes: mistakesBetween(plainKey(key), plainKey(openKey(keyEncrypted, id, ctx.secretKeys))) }))
    .filter(({ mistakes }) => mistakes <= mostMistakes)
    .sort((a, b) => a.mistakes - b.mistakes)
  return near[0]?.id ?? null
}

/** How many characters were left out, added or mistaken between two keys (Levenshtein). */
function mistakesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
