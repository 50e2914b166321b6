import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'
import { TicketPriority, TicketStatus } from './ticket.ts'

export const Person = z.object({ id: z.uuid(), name: z.string() })
export type Person = z.infer<typeof Person>

export const CategoryName = z.object({ id: z.uuid(), label: z.string(), isTechnical: z.boolean() })
export type CategoryName = z.infer<typeof CategoryName>

export const Cause = z.enum(['agent', 'customer_message', 'reply', 'automatic'])

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
export const agentsMentioned = eventType('ticket.mentioned', z.object({ agentIds: z.array(z.uuid()) }))
