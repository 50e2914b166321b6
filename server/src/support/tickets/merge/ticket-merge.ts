import { isActive, TicketPriority } from '../ticket.ts'
import type { LockedTicket } from '../ticket-edit.ts'

const day = 24 * 60 * 60 * 1000
export const undoFor = 30 * day
export const mostSources = 50

type Part = Pick<
  LockedTicket,
  'status' | 'priority' | 'awaitingReplySince' | 'firstRespondedAt' | 'snoozedAt' | 'messageCount' | 'hasAttachments'
>
export type Joined = Pick<Part, 'priority' | 'awaitingReplySince' | 'firstRespondedAt' | 'messageCount' | 'hasAttachments'>

/**
 * What the primary becomes (product decision 8): the highest priority, the earliest first response, and whoever waits
 * has waited since the first of them began to. Its status, subject, owner and recipients stay.
 */
export function joinedWith(primary: Part, sources: readonly Part[]): Joined {
  const all = [primary, ...sources]
  const owesAnswer = isActive(primary.status) && primary.snoozedAt === null
  return {
    priority: highestOf(all.map(({ priority }) => priority)),
    firstRespondedAt: earliestOf(all.map(({ firstRespondedAt }) => firstRespondedAt)),
    awaitingReplySince: owesAnswer ? earliestOf(all.map(({ awaitingReplySince }) => awaitingReplySince)) : primary.awaitingReplySince,
    messageCount: all.reduce((sum, { messageCount }) => sum + messageCount, 0),
    hasAttachments: all.some(({ hasAttachments }) => hasAttachments),
  }
}

function highestOf(priorities: readonly TicketPriority[]): TicketPriority {
  const order = TicketPriority.options
  return order[Math.max(...priorities.map((priority) => order.indexOf(priority)))] ?? 'normal'
}

function earliestOf(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => time?.getTime() ?? [])
  return known.length === 0 ? null : new Date(Math.min(...known))
}

/** Whether a merge may still be undone. */
export function canUndo(mergedAt: Date, now: Date): boolean {
  return now.getTime() - mergedAt.getTime() <= undoFor
}
