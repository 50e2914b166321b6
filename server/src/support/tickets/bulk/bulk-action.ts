import * as z from 'zod'
import { TagName } from '../../tags/tag.ts'
import { AgentText } from '../conversation/agent-text.ts'
import { TicketFilter } from '../list/ticket-filter.ts'
import { TicketPriority, TicketStatus } from '../ticket.ts'
import { Afterwards } from '../writing/draft.ts'

/** What is done to each of many tickets. What is not named stays as it is. */
export const BulkChange = z.object({
  status: TicketStatus.optional(),
  priority: TicketPriority.optional(),
  assigneeId: z.uuid().nullable().optional(),
  categoryId: z.uuid().nullable().optional(),
  addTags: z.array(TagName).max(20).optional(),
  removeTags: z.array(TagName).max(20).optional(),
  /** The same answer to each customer, on their own ticket. */
  reply: AgentText.pick({ html: true })
    .extend({ afterwards: Afterwards.default('keep') })
    .optional(),
})
export type BulkChange = z.infer<typeof BulkChange>

export const mostChosen = 1_000
export const mostMatching = 10_000

/** Tickets one by one, or all that a list shows. */
export const TicketSelection = z.union([
  z.object({ tickets: z.array(z.uuid()).min(1).max(mostChosen) }).strict(),
  z.object({ filter: TicketFilter }).strict(),
])
export type TicketSelection = z.infer<typeof TicketSelection>

export const BulkFailure = z.object({ key: z.string().nullable(), code: z.string(), reason: z.string() })
export type BulkFailure = z.infer<typeof BulkFailure>

export const BulkAction = z.object({
  id: z.uuid(),
  total: z.number().int(),
  /** How many were gone through, changed or refused. */
  done: z.number().int(),
  failures: z.array(BulkFailure),
  finishedAt: z.date().nullable(),
})
export type BulkAction = z.infer<typeof BulkAction>
