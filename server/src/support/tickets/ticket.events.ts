import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'
import { TicketPriority, TicketStatus } from './ticket.ts'

export const Person = z.object({ id: z.uuid(), name: z.string() })
export type Person = z.infer<typeof Person>

export const CategoryName = z.object({ id: z.uuid(), label: z.string(), isTechnical: z.boolean() })
export type CategoryName = z.infer<typeof CategoryName>

export const Cause = z.enum(['agent', 'customer_message', 'reply', 'automatic', 'undo'])

export const ticketCreated = eventType('ticket.created', z.object({ ticketId: z.uuid(), messageId: z.uuid(), confirm: z.boolean() }))
export const ticketFollowedUp = eventType('ticket.followed_up', z.object({ followUpId: z.uuid(), key: z.string() }))

export const messageAdded = eventType(
  'ticket.message_added',
  z.object({ messageId: z.uuid(), kind: z.enum(['customer', 'reply', 'note']) }),
)

export const statusChanged = eventType('ticket.status_changed', z.object({ from: TicketStatus, to: TicketStatus, cause: Cause }))
export const priorityChanged = eventType('ticket.priority_changed', z.object({ from: TicketPriority, to: TicketPriority }))
export const ticketAssigned = eventType('ticket.assigned', z.object({ from: Person.nullable(), to: Person.nullable(), cause: Cause }))
export const categoryChanged = eventType(
  'ticket.category_changed',
  z.object({ from: CategoryName.nullable(), to: CategoryName.nullable() }),
)
export const ticketTagged = eventType('ticket.tagged', z.object({ added: z.array(z.string()), removed: z.array(z.string()) }))
/** Without a time it rests until the customer writes. */
export const ticketSnoozed = eventType('ticket.snoozed', z.object({ until: z.iso.datetime().nullable() }))
export const ticketWoken = eventType('ticket.woken', z.object({ cause: z.enum(['agent', 'time', 'customer_message', 'status']) }))
export const ticketFollowed = eventType('ticket.followed', z.object({ by: Person }))
export const ticketUnfollowed = eventType('ticket.unfollowed', z.object({ by: Person }))
export const replyUndone = eventType('ticket.reply_undone', z.object({ kind: z.enum(['reply', 'forward']) }))
export const replyScheduled = eventType('ticket.reply_scheduled', z.object({ sendAt: z.iso.datetime() }))
/** It is its writer's draft again. */
export const scheduledReplyReturned = eventType(
  'ticket.scheduled_reply_returned',
  z.object({ writer: Person, cause: z.enum(['customer_message', 'agent', 'refused']), reason: z.string() }),
)
export const agentsMentioned = eventType('ticket.mentioned', z.object({ agentIds: z.array(z.uuid()), messageId: z.uuid().optional() }))

export const TicketName = z.object({ id: z.uuid(), key: z.string() })
export type TicketName = z.infer<typeof TicketName>

export const ticketsMerged = eventType('ticket.merged', z.object({ sources: z.array(TicketName) }))
export const mergedInto = eventType('ticket.merged_into', z.object({ primary: TicketName }))
/** Told on both. */
export const mergeUndone = eventType('ticket.merge_undone', z.object({ source: TicketName, primary: TicketName }))

/** `lead` is a ticket of another customer: these are for the team's eyes. */
export const incidentJoined = eventType('ticket.incident_joined', z.object({ incidentId: z.uuid(), lead: TicketName }))
export const incidentLeft = eventType('ticket.incident_left', z.object({ incidentId: z.uuid() }))
export const incidentReplyWritten = eventType('ticket.incident_reply_written', z.object({ replyId: z.uuid() }))
export const incidentReplySent = eventType('ticket.incident_reply_sent', z.object({ replyId: z.uuid() }))
