import type { News } from '#kernel/publish.ts'
import {
  type CategoryName,
  categoryChanged,
  type Person,
  priorityChanged,
  statusChanged,
  ticketAssigned,
  ticketSnoozed,
  ticketTagged,
  ticketWoken,
} from './ticket.events.ts'
import { isActive, type TicketPriority, type TicketStatus } from './ticket.ts'

/** A ticket that is locked, as far as changing it needs. */
export interface LockedTicket {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly status: TicketStatus
  readonly priority: TicketPriority
  readonly category: CategoryName | null
  readonly customer: { readonly id: string; readonly name: string; readonly email: string }
  readonly assignee: Person | null
  readonly mailboxId: string | null
  readonly awaitingReplySince: Date | null
  readonly firstRespondedAt: Date | null
  readonly resolvedAt: Date | null
  readonly closedAt: Date | null
  readonly messageCount: number
  readonly lastPosition: number
  readonly lastMessagePosition: number
  readonly hasAttachments: boolean
  readonly tags: readonly string[]
  /** Set while it is put aside; without `wakesAt` until the customer writes. */
  readonly snoozedAt: Date | null
  readonly wakesAt: Date | null
  readonly version: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Cause = 'agent' | 'customer_message' | 'reply' | 'automatic' | 'undo'

/**
 * One transaction's work on a locked ticket: each real change takes the next place in the timeline and is told;
 * what is set to what it already is leaves no trace.
 */
export class TicketEdit {
  readonly before: LockedTicket
  readonly after: Mutable<LockedTicket>
  readonly news: News[] = []
  readonly now: Date

  constructor(ticket: LockedTicket, now: Date) {
    this.before = ticket
    this.after = { ...ticket }
    this.now = now
  }

  nextPosition(): number {
    this.after.lastPosition += 1
    return this.after.lastPosition
  }

  /** Takes the next place in the timeline for a message. */
  addMessage({ hasAttachments }: { hasAttachments: boolean }): number {
    const position = this.nextPosition()
    this.after.messageCount += 1
    this.after.lastMessagePosition = position
    this.after.hasAttachments ||= hasAttachments
    return position
  }

  setStatus(to: TicketStatus, cause: Cause): void {
    const from = this.after.status
    if (from === to) return
    this.after.status = to
    this.after.resolvedAt = to === 'resolved' ? this.now : to === 'closed' ? this.after.resolvedAt : null
    this.after.closedAt = to === 'closed' ? this.now : null
    if (!isActive(to)) this.after.awaitingReplySince = null
    this.say(statusChanged, { from, to, cause })
    if (to === 'resolved' || to === 'closed') this.wake('status')
  }

  setPriority(to: TicketPriority): void {
    const from = this.after.priority
    if (from === to) return
    this.after.priority = to
    this.say(priorityChanged, { from, to })
  }

  setAssignee(to: Person | null, cause: Cause): void {
    const from = this.after.assignee
    if (from?.id === to?.id) return
    this.after.assignee = to
    this.say(ticketAssigned, { from, to, cause })
  }

  setCategory(to: CategoryName | null): void {
    const from = this.after.category
    if (from?.id === to?.id) return
    this.after.category = to
    this.say(categoryChanged, { from, to })
  }

  setTags(tags: readonly string[]): void {
    const before = this.after.tags
    const added = tags.filter((tag) => !before.includes(tag))
    const removed = before.filter((tag) => !tags.includes(tag))
    if (added.length + removed.length === 0) return
    this.after.tags = [...before.filter((tag) => tags.includes(tag)), ...added]
    this.say(ticketTagged, { added, removed })
  }

  /** Puts it aside: nobody owes an answer meanwhile. Without a time it rests until the customer writes. */
  snooze(until: Date | null): void {
    this.after.snoozedAt = this.now
    this.after.wakesAt = until
    this.after.awaitingReplySince = null
    this.say(ticketSnoozed, { until: until?.toISOString() ?? null })
  }

  /** Whoever wakes it says since when the customer waits; false when it was awake. */
  wake(cause: 'agent' | 'time' | 'customer_message' | 'status'): boolean {
    if (this.after.snoozedAt === null) return false
    this.after.snoozedAt = null
    this.after.wakesAt = null
    this.say(ticketWoken, { cause })
    return true
  }

  say<Payload>(type: News<Payload>['type'], payload: Payload): void {
    this.news.push({ type, payload, subjectId: this.after.id, position: this.nextPosition() } as News)
  }

  /** Told, but no entry of the timeline: the message itself stands there. */
  tell<Payload>(type: News<Payload>['type'], payload: Payload): void {
    this.news.push({ type, payload, subjectId: this.after.id, position: null } as News)
  }
}
