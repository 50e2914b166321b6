import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { prefixQueryOf, wordsOf } from '#licensing/customers/find-customers.ts'
import { findCommonWords } from './find-common-words.ts'

export interface FoundText {
  /** Conditions of which each ticket meets one at most. */
  readonly ways: readonly RawBuilder<SqlBool>[]
  /** Whether it is found first and sorted then. What is common is met soon enough on the way through an order. */
  readonly isRare: boolean
}

/** The tickets whose number is asked for, whose subject has all the words, or whose customer has them. */
export async function findText(ctx: Ctx, text: string): Promise<FoundText> {
  const number = new RegExp(`^(?:${ctx.environment.ticketPrefix.replace(/\W/g, '\\$&')})?(\\d{1,9})$`, 'i').exec(text)?.[1]
  if (number) return { ways: [sql`tickets.number = ${Number(number)}`], isRare: true }

  const words = wordsOf(text)
  if (words.length === 0) return { ways: [], isRare: true }

  const all = queryFor(words)
  const { inSubjects, ofCustomers } = await findCommonWords(ctx, words)
  if (inSubjects.length === words.length || ofCustomers.length === words.length) {
    const itsCustomer = sql`(select search @@ ${all} from customers where id = tickets.customer_id)`
    const oneOfFew = sql`tickets.customer_id = any(array(select id from customers where ${hasWords('customers', words, ofCustomers)}))`
    const isCustomers = ofCustomers.length === words.length ? itsCustomer : oneOfFew
    // Behind `coalesce` no index can be asked for it: that would collect all of what is common.
    return { ways: [sql`coalesce(tickets.search @@ ${all} or ${isCustomers}, false)`], isRare: false }
  }
  const hasCustomer = sql<SqlBool>`tickets.customer_id in (select id from customers where ${hasWords('customers', words, ofCustomers)})`
  return {
    ways: [hasWords('tickets', words, inSubjects), sql`${hasCustomer} and not coalesce(tickets.search @@ ${all}, false)`],
    isRare: true,
  }
}

/** The index is asked for the rare words only: its list of those that have a common one would take longer than looking at each. */
function hasWords(table: string, words: readonly string[], common: readonly string[]): RawBuilder<SqlBool> {
  const search = sql.ref(`${table}.search`)
  const rare = sql<SqlBool>`${search} @@ ${queryFor(words.filter((word) => !common.includes(word)))}`
  return common.length === 0 ? rare : sql`${rare} and coalesce(${search} @@ ${queryFor(common)}, false)`
}

function queryFor(words: readonly string[]): RawBuilder<unknown> {
  return sql`to_tsquery('simple', ${prefixQueryOf(words)})`
}
