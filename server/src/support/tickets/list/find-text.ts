import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { prefixQuery, wordsOf } from '#licensing/customers/find-customers.ts'
import { isCommonWord } from './is-common-word.ts'

export interface FoundText {
  readonly matches: RawBuilder<SqlBool>
  /** Whether it is found first and sorted then. What is common is met soon enough on the way through an order. */
  readonly isRare: boolean
}

/** The tickets whose number is asked for, whose subject has all the words, or whose customer has them. */
export async function findText(ctx: Ctx, text: string): Promise<FoundText> {
  const number = new RegExp(`^(?:${ctx.environment.ticketPrefix.replace(/\W/g, '\\$&')})?(\\d{1,9})$`, 'i').exec(text)?.[1]
  if (number) return { matches: sql`tickets.number = ${Number(number)}`, isRare: true }

  const words = wordsOf(text)
  if (words.length === 0) return { matches: sql`false`, isRare: true }

  const query = sql`to_tsquery('simple', ${prefixQuery(text)})`
  if (await isCommonWord(ctx, words)) {
    return {
      matches: sql`(tickets.search @@ ${query} or exists (select from customers where customers.id = tickets.customer_id and customers.search @@ ${query}))`,
      isRare: false,
    }
  }
  return {
    matches: sql`tickets.id in (
      select found.id from tickets found where found.search @@ ${query}
      union all
      select found.id from customers join tickets found on found.customer_id = customers.id where customers.search @@ ${query})`,
    isRare: true,
  }
}
