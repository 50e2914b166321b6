import * as z from 'zod'
import { TicketPriority, TicketStatus } from '../ticket.ts'

const severalOf = <Item extends z.ZodType>(item: Item, separator: string | null = ',') =>
  z.preprocess(
    (given) =>
      given === undefined ? undefined : [given].flat().flatMap((text) => (separator ? String(text).split(separator) : [String(text)])),
    z.array(item).min(1).max(50).optional(),
  )

const words = z.string().trim().min(1).max(200)
const time = z.iso.datetime({ offset: true }).optional()

export const TicketView = z.enum(['needs_response', 'mine', 'unassigned', 'urgent', 'all'])
export type TicketView = z.infer<typeof TicketView>

export const TicketFilter = z.object({
  view: TicketView.default('all'),
  status: severalOf(TicketStatus),
  priority: severalOf(TicketPriority),
  assignee: severalOf(z.union([z.enum(['me', 'unassigned']), z.uuid()])),
  /** Keys of categories, or `none`. */
  category: severalOf(z.string().min(1).max(60)),
  /** Ids of customers, or words of their names and addresses. */
  customer: severalOf(words, null),
  tag: severalOf(words, null),
  hasAttachment: z.union([z.boolean(), z.stringbool()]).optional(),
  createdFrom: time,
  /** Times end before this one. */
  createdTo: time,
  updatedFrom: time,
  updatedTo: time,
  q: z.string().trim().max(200).optional(),
})
export type TicketFilter = z.infer<typeof TicketFilter>

/** The owner that tickets without one have in `owner_key`, and the category of those without. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** What is not settled: the quick filters of the specification (§2) show nothing else. */
export const unsettled: readonly TicketStatus[] = ['open', 'in_progress', 'waiting']
const statusesOf: Record<TicketView, readonly TicketStatus[]> = {
  needs_response: ['open', 'in_progress'],
  mine: unsettled,
  unassigned: unsettled,
  urgent: unsettled,
  all: TicketStatus.options,
}

/** The statuses that a filter shows. */
export function statusesShown({ view, status }: Pick<TicketFilter, 'view' | 'status'>): TicketStatus[] {
  return statusesOf[view].filter((shown) => !status || status.includes(shown))
}

/** Whose tickets a filter asks for; null when it does not matter. */
export function ownersAsked({ view, assignee }: Pick<TicketFilter, 'view' | 'assignee'>, actorId: string | null): string[] | null {
  const me = actorId ?? nobody
  const byView = view === 'mine' ? [me] : view === 'unassigned' ? [nobody] : null
  const asked = assignee?.map((who) => (who === 'me' ? me : who === 'unassigned' ? nobody : who))
  if (!byView || !asked) return byView ?? (asked ? [...new Set(asked)] : null)
  return byView.filter((owner) => asked.includes(owner))
}
