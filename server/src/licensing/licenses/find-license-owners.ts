import type { Ctx } from '#kernel/ctx.ts'
import { hashOfKey, plainKey } from './license-key.ts'

const shortestKey = 12

/** The customers who own the license of a key; none when the text is not a whole key that we gave out. */
export async function findLicenseOwners(ctx: Ctx, text: string): Promise<string[]> {
  if (plainKey(text).length < shortestKey || !/^[A-Z0-9]+([- ][A-Z0-9]+)+$/i.test(text.trim())) return []
  const rows = await ctx.db
    .selectFrom('licenses')
    .select('customerId')
    .where(
      'keyHash',
      'in',
      ctx.secretKeys.map((secret) => hashOfKey(text, secret)),
    )
    .execute()
  return rows.map(({ customerId }) => customerId).filter((id) => id !== null)
}
