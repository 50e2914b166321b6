import * as z from 'zod'
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

/** The owner that tickets without one have in `owner_key`. */
export const nobody = '00000000-0000-0000-0000-000000000000'

const unsettled: readonly TicketStatus[] = ['open', 'in_progress', 'waiting']
const statusesOf: Record<TicketView, readonly TicketStatus[]> = {
  needs_response: ['open', 'in_progress'],
  mine: unsettled,
  unassigned: unsettled,
  urgent: unsettled,
  all: TicketStatus.options,
}

/** The statuses that a filter shows. The quick filters of the specification (§2) show what is not settled. */
export function statusesShown({ view, status }: TicketFilter): TicketStatus[] {
  return statusesOf[view].filter((shown) => !status || status.includes(shown))
}

/** Whose tickets a filter asks for; null when it does not matter. */
export function ownersAsked({ view, assignee }: TicketFilter, actorId: string | null): string[] | null {
  const me = actorId ?? nobody
  const byView = view === 'mine' ? [me] : view === 'unassigned' ? [nobody] : null
  const asked = assignee?.map((who) => (who === 'me' ? me : who === 'unassigned' ? nobody : who))
  if (!byView || !asked) return byView ?? (asked ? [...new Set(asked)] : null)
  return byView.filter((owner) => asked.includes(owner))
}
