import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { prefixQuery } from '#licensing/customers/find-customers.ts'
import { TicketStatus } from '../ticket.ts'

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (given) => (given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(','))),
    z.array(item).min(1).max(50).optional(),
  )

export const TicketView = z.enum(['needs_response', 'mine', 'unassigned', 'urgent', 'all'])
export type TicketView = z.infer<typeof TicketView>

export const TicketFilter = z.object({
  view: TicketView.default('all'),
  status: listOf(TicketStatus),
  assignee: listOf(z.union([z.enum(['me', 'unassigned']), z.uuid()])),
  q: z.string().trim().max(200).optional(),
})
export type TicketFilter = z.infer<typeof TicketFilter>

type Where = (eb: ExpressionBuilder<Tables, 'tickets'>) => ReturnType<ExpressionBuilder<Tables, 'tickets'>['and']>

/** The quick filters of the specification (§2), as conditions. */
export function inView(ctx: Ctx, view: TicketView): Where {
  return (eb) => {
    const isActive = eb('tickets.status', 'in', ['open', 'in_progress', 'waiting'])
    switch (view) {
      case 'needs_response':
        return eb.and([eb('tickets.awaitingReplySince', 'is not', null)])
      case 'mine':
        return eb.and([eb('tickets.assigneeId', '=', ctx.actor.id), isActive])
      case 'unassigned':
        return eb.and([eb('tickets.assigneeId', 'is', null), isActive])
      case 'urgent':
        return eb.and([eb('tickets.priority', 'in', ['high', 'critical']), isActive])
      case 'all':
        return eb.and([])
    }
  }
}

export function matching(ctx: Ctx, { status, assignee, q }: TicketFilter): Where {
  return (eb) =>
    eb.and([
      ...(status ? [eb('tickets.status', 'in', status)] : []),
      ...(assignee
        ? [
            eb.or(
              assignee.map((who) =>
                who === 'unassigned'
                  ? eb('tickets.assigneeId', 'is', null)
                  : eb('tickets.assigneeId', '=', who === 'me' ? ctx.actor.id : who),
              ),
            ),
          ]
        : []),
      ...(q ? [matchesText(ctx, q)] : []),
    ])
}

const mostHits = 2_000

// Bounded sets of hits, made before the list is ordered: ordering first takes seconds for a rare word.
function matchesText(ctx: Ctx, text: string) {
  const number = new RegExp(`^(?:${ctx.environment.ticketPrefix.replace(/\W/g, '\\$&')})?(\\d{1,9})$`, 'i').exec(text)?.[1]
  if (number) return sql<SqlBool>`tickets.number = ${Number(number)}`

  const query = prefixQuery(text)
  if (!query) return sql<SqlBool>`false`
  return sql<SqlBool>`tickets.id in (
    (select found.id from tickets found where found.search @@ to_tsquery('simple', ${query}) limit ${mostHits})
    union all
    (select found.id from customers join tickets found on found.customer_id = customers.id
      where customers.search @@ to_tsquery('simple', ${query}) limit ${mostHits})
  )`
}
