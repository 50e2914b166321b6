import * as z from 'zod'

export const TicketStatus = z.enum(['open', 'in_progress', 'waiting', 'resolved', 'closed'])
export type TicketStatus = z.infer<typeof TicketStatus>

export const TicketPriority = z.enum(['low', 'normal', 'high', 'critical'])
export type TicketPriority = z.infer<typeof TicketPriority>

export const Subject = z.string().trim().min(1).max(300)

/** Where an agent may move a ticket from each status (product decision 5). */
const agentMoves: Record<TicketStatus, readonly TicketStatus[]> = {
  open: ['in_progress', 'waiting', 'resolved', 'closed'],
  in_progress: ['open', 'waiting', 'resolved', 'closed'],
  waiting: ['open', 'in_progress', 'resolved', 'closed'],
  resolved: ['open', 'closed'],
  closed: ['open'],
}

export function movesFrom(status: TicketStatus): readonly TicketStatus[] {
  return agentMoves[status]
}

/** Whether a ticket in this status can need a response. */
export function isActive(status: TicketStatus): boolean {
  return status === 'open' || status === 'in_progress'
}

const day = 24 * 60 * 60 * 1000
const reopenWithin = 30 * day

interface Written {
  readonly status: TicketStatus
  readonly assigneeId: string | null
  readonly closedAt: Date | null
}

/**
 * Where a ticket goes when its customer writes: back to work, or nowhere else. A ticket that was closed too long
 * ago, or may not be reopened, is followed up by a new one.
 */
export function afterCustomerMessage(ticket: Written, { now, canReopen }: { now: Date; canReopen: boolean }): TicketStatus | 'follow_up' {
  switch (ticket.status) {
    case 'open':
    case 'in_progress':
      return ticket.status
    case 'waiting':
      return ticket.assigneeId ? 'in_progress' : 'open'
    case 'resolved':
      return 'open'
    case 'closed': {
      const closedFor = now.getTime() - (ticket.closedAt?.getTime() ?? 0)
      return canReopen && closedFor <= reopenWithin ? 'open' : 'follow_up'
    }
  }
}

/** What a number is written as: `TICK-1001`. */
export function ticketKey(prefix: string, number: number): string {
  return `${prefix}${number}`
}

const key = /^(?:[A-Za-z]{1,10}-)?(\d{1,9})$/

/** `TICK-1001`, `1001` or a ticket's id. */
export const TicketRef = z
  .string()
  .refine((text) => key.test(text) || z.uuid().safeParse(text).success, 'This is neither a ticket number nor an id.')
  .meta({ examples: ['TICK-1001'] })
export type TicketRef = z.infer<typeof TicketRef>

/** The number that a reference means in an environment with this prefix; null when it is an id or has another prefix. */
export function numberIn(ref: TicketRef, prefix: string): number | null {
  const digits = key.exec(ref)?.[1]
  if (!digits) return null
  const isBare = digits.length === ref.length
  return isBare || ref.toUpperCase().startsWith(prefix.toUpperCase()) ? Number(digits) : -1
}
