import { sql, type Transaction } from 'kysely'
import type { Ctx } from '../../server/src/kernel/ctx.ts'
import type { Role } from '../../server/src/kernel/permissions.ts'
import type { Tables } from '../../server/src/kernel/tables.generated.ts'
import { countNotifications } from '../../server/src/notifications/count-notifications.ts'
import { ListNotifications, listNotifications } from '../../server/src/notifications/list-notifications.ts'
import { countTickets } from '../../server/src/support/tickets/list/count-tickets.ts'
import { ListTickets, listTickets } from '../../server/src/support/tickets/list/list-tickets.ts'
import { readTicket } from '../../server/src/support/tickets/read-ticket.ts'
import { FindSimilar, findSimilar } from '../../server/src/support/tickets/similar/find-similar.ts'

export interface UsedQuery {
  readonly name: string
  /** What the plan is expected to do. */
  readonly does: string
  readonly role: Role
  run(ctx: Ctx): Promise<unknown>
  /** Part of a statement: of several only those with it count. */
  readonly only?: string
  /** And of those the slowest with this in it is shown. */
  readonly shows?: string
}

/** What the desk asks all day, by the use cases that ask it. */
export async function usedQueries(tx: Transaction<Tables>): Promise<UsedQuery[]> {
  const list = (query: object) => (ctx: Ctx) => listTickets(ctx, ListTickets.parse(query))
  const long = await ticketWhere(tx, sql`message_count >= 47`)
  const known = await ticketWhere(
    tx,
    sql`customer_id = (select customer_id from tickets group by customer_id order by count(*) desc limit 1)`,
  )

  return [
    {
      name: '1. The list that a Support Agent begins with: needs response, most urgent first',
      does: 'A slice for each owner (theirs, nobody’s) and status, each read in order from its index as far as the page needs, then merged.',
      role: 'support_agent',
      run: list({ view: 'needs_response' }),
    },
    {
      name: '2. All tickets, newest activity first, Super Admin',
      does: 'One slice per status, read backwards from the index of its order; 51 rows each at most, whatever the size of the desk.',
      role: 'super_admin',
      run: list({}),
    },
    {
      name: '3. Mine, Support Agent',
      does: 'The same with the agent as the only owner.',
      role: 'support_agent',
      run: list({ view: 'mine' }),
    },
    {
      name: '4. The counts beside the views, Support Agent',
      does: 'Each count stops at 1 000, on its way through the agent’s own and nobody’s tickets, status by status.',
      role: 'support_agent',
      run: countTickets,
    },
    {
      name: '5. Search for a rare word, Super Admin',
      does: 'The index of words hands over all its hits; their tickets are looked up one by one.',
      role: 'super_admin',
      run: list({ q: 'zanzibar' }),
      shows: '"cursor"',
    },
    {
      name: '6. Search for a common word, Super Admin',
      does: 'The word stands in so many texts that it is met on the way through the order of the list.',
      role: 'super_admin',
      run: list({ q: 'key' }),
      shows: '"cursor"',
    },
    {
      name: '7. A ticket with 50 messages: its parts, Super Admin',
      does: 'Each part is one statement by the ticket’s id: messages with their files and deliveries, events, licenses, drafts.',
      role: 'super_admin',
      run: (ctx) => readTicket(ctx, long),
    },
    {
      name: '8. Similar tickets of the last week, Super Admin',
      does: 'The newest tickets of each status that share a telling word, a bounded number of which is compared.',
      role: 'super_admin',
      run: (ctx) => findSimilar(ctx, FindSimilar.parse({ ticket: long })),
    },
    {
      name: '9. Previous tickets of the customer with the most, Super Admin',
      does: 'The customer’s tickets by the index of customers; the number of them is counted up to 999.',
      role: 'super_admin',
      run: (ctx) => readTicket(ctx, known),
      only: ') counted)',
    },
    {
      name: '10. The inbox: its newest page and the number of unread, Support Agent',
      does: 'The agent’s entries from an index of theirs, newest first; the visibility of each ticket is looked up by its id until the page is full.',
      role: 'support_agent',
      run: async (ctx) => [await listNotifications(ctx, ListNotifications.parse({})), await countNotifications(ctx)],
    },
  ]
}

async function ticketWhere(tx: Transaction<Tables>, condition: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from tickets where ${condition} and deleted_at is null order by number desc limit 1`.execute(tx)
  if (!rows[0]) throw new Error('There is no such ticket')
  return rows[0].id
}
