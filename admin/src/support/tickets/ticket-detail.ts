import type { Answer } from '#admin/kernel/api.ts'
import type { TicketDetail } from './tickets.queries.ts'

export type TimelinePage = Answer<'/api/tickets/{ticket}/timeline'>
export type TimelineEntry = TimelinePage['items'][number]
export type MessageEntry = Extract<TimelineEntry, { type: 'message' }>
export type EventEntry = Extract<TimelineEntry, { type: 'event' }>
export type Attachment = MessageEntry['attachments'][number]
export type Delivery = NonNullable<MessageEntry['delivery']>
export type License = TicketDetail['customer']['licenses'][number]
