import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const FindCustomers = z.object({ q: z.string().trim().max(200).default('') })
export type FindCustomers = z.infer<typeof FindCustomers>

export const CustomerName = z.object({ id: z.uuid(), name: z.string(), email: z.string() })
export type CustomerName = z.infer<typeof CustomerName>

const most = 10

/** The ten customers whose name or address has words that begin like those asked for. */
export async function findCustomers(ctx: Ctx, { q }: FindCustomers): Promise<CustomerName[]> {
  const words = wordsOf(q)
  let customers = ctx.db.selectFrom('customers').select(['id', 'name', 'email'])
  if (words.length > 0) customers = customers.where('search', '@@', sql<string>`to_tsquery('simple', ${prefixQueryOf(words)})`)
  return customers.orderBy('name').orderBy('id').limit(most).execute()
}

/** The words that are looked for in a text. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8)
}

/** Words as a text-search query in which each may go on. */
export function prefixQueryOf(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ')
}
