import type { TicketPriority, TicketStatus } from '../../tickets/ticket.ts'
import type { SampleColleague } from '../scenarios/colleagues.ts'
import type { SampleCustomer } from '../scenarios/customers.ts'
import type { CategoryKey, SampleFile } from '../scenarios/scenario.ts'

interface Written {
  readonly at: number
  readonly html: string
  readonly text: string
  readonly file: SampleFile | null
}

/** One thing that happened in a ticket. */
export type Act =
  | (Written & { readonly kind: 'customer'; readonly quotedHtml: string | null })
  | (Written & { readonly kind: 'reply'; readonly by: SampleColleague; readonly leaves: 'keep' | 'waiting' | 'resolve' })
  | (Written & { readonly kind: 'note'; readonly by: SampleColleague; readonly mentions: readonly SampleColleague[] })
  | {
      readonly kind: 'change'
      readonly at: number
      readonly by: SampleColleague | 'system'
      readonly status?: TicketStatus
      readonly priority?: TicketPriority
      readonly category?: CategoryKey
      readonly assignee?: SampleColleague | 'owner'
    }

/** A ticket of the sample data from its first message on. The first act is always its customer's. */
export interface TicketPlan {
  readonly subject: string
  readonly customer: SampleCustomer
  readonly channel: 'mail' | 'portal' | 'agent'
  /** Who took the call; null when the customer wrote. */
  readonly takenBy: SampleColleague | null
  /** Chosen by the customer in the portal, or by whoever took the call. */
  readonly category: CategoryKey | null
  readonly acts: readonly Act[]
  /** Whether the owner of the desk has seen it. */
  readonly isSeen: boolean
}
