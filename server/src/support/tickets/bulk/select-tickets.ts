import type { Ctx } from '#kernel/ctx.ts'
import { listTickets } from '../list/list-tickets.ts'
import { mostMatching, type TicketSelection } from './bulk-action.ts'

const pageLength = 100

/** The ids that a selection means now, each once; of all that a list shows at most ten thousand. */
export async function selectTickets(ctx: Ctx, selection: TicketSelection): Promise<string[]> {
  if ('tickets' in selection) return [...new Set(selection.tickets)]

  const ids: string[] = []
  let after: string | null | undefined
  while (after !== null && ids.length < mostMatching) {
    const page = await listTickets(ctx, { ...selection.filter, limit: pageLength, ...(after && { after }) })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next
  }
  return [...new Set(ids)].slice(0, mostMatching)
}
