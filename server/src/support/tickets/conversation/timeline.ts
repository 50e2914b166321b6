import * as z from 'zod'
import { Attachment } from '#attachments/attachment.ts'
import type { Environment } from '#kernel/environment.ts'

export const Delivery = z.object({
  /** The mail that carries the message, for those who may read or repeat it. */
  mailId: z.uuid(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'captured', 'held']),
  at: z.date().nullable(),
  error: z.string().nullable(),
})

/** The ticket that an entry was on before it was merged. */
export const Origin = z.object({ id: z.uuid(), key: z.string() })

export const MessageEntry = z.object({
  type: z.literal('message'),
  id: z.uuid(),
  position: z.number().int(),
  kind: z.enum(['customer', 'reply', 'note']),
  author: z.object({
    kind: z.enum(['customer', 'agent', 'system']),
    id: z.uuid().nullable(),
    name: z.string(),
    email: z.string().nullable(),
  }),
  via: z.enum(['mail', 'portal', 'api', 'agent']),
  html: z.string(),
  /** Quoted history and signature, folded away; null when there is none. */
  quotedHtml: z.string().nullable(),
  text: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  /** A note that also went by mail to those it names; never to the customer. */
  isForward: z.boolean(),
  attachments: z.array(Attachment),
  delivery: Delivery.nullable(),
  /** Written with a valid token by somebody it was not given to: seen by agents only, until one of them decides. */
  isUnconfirmed: z.boolean(),
  /** Whether our mail server vouches for the sender of a mail; null where it is not asked. */
  isSenderVerified: z.boolean().nullable(),
  /** The mail as it came, for those who may read it. */
  originalMailId: z.uuid().nullable(),
  origin: Origin.nullable(),
  createdAt: z.date(),
})
export type MessageEntry = z.infer<typeof MessageEntry>

export const EventEntry = z.object({
  type: z.literal('event'),
  id: z.uuid(),
  position: z.number().int(),
  name: z.string(),
  actor: z.object({ kind: z.string(), id: z.uuid().nullable(), name: z.string() }),
  data: z.record(z.string(), z.unknown()),
  origin: Origin.nullable(),
  occurredAt: z.date(),
})
export type EventEntry = z.infer<typeof EventEntry>

export const TimelineEntry = z.discriminatedUnion('type', [MessageEntry, EventEntry])
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** `earlier` is what to ask for as `before`; null at the beginning of the story. */
export const TimelinePage = z.object({ items: z.array(TimelineEntry), earlier: z.string().nullable() })
export type TimelinePage = z.infer<typeof TimelinePage>

/** Browsers load images and files without our header, so outside Production their address names the environment. */
export function addressIn(environment: Environment, path: string): string {
  return environment.isProduction ? path : `${path}?environment=${environment.key}`
}

/** The address of a file of a ticket, as its messages name it. */
export function attachmentUrl(environment: Environment, ticketId: string, attachmentId: string): string {
  return addressIn(environment, `/api/tickets/${ticketId}/attachments/${attachmentId}`)
}

const inlineImage = /<img\b([^>]*?)\sdata-attachment-id="([0-9a-f-]{36})"([^>]*)>/g

/** Stored HTML names its images by id; readers need their addresses. */
export function withImageUrls(html: string, environment: Environment, ticketId: string): string {
  return html.replace(inlineImage, (_, before: string, id: string, after: string) => {
    return `<img${before} data-attachment-id="${id}" src="${attachmentUrl(environment, ticketId, id)}"${after}>`
  })
}

/** The files that a text shows in place. */
export function inlineAttachmentIds(html: string): string[] {
  return [...html.matchAll(inlineImage)].map((match) => String(match[2]))
}
