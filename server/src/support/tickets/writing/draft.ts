import * as z from 'zod'
import { Attachment } from '#attachments/attachment.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inlineAttachmentIds } from '../conversation/timeline.ts'

export const DraftKind = z.enum(['reply', 'note', 'forward'])
export type DraftKind = z.infer<typeof DraftKind>

/** Send and keep open, send and mark waiting, send and resolve. */
export const Afterwards = z.enum(['keep', 'waiting', 'resolve'])

export const Addresses = z.array(EmailAddress).max(20).default([])

/** What somebody has written and not sent. */
export const DraftContent = z.object({
  html: z.string().max(200_000),
  attachmentIds: z.array(z.uuid()).max(20).default([]),
  /** Whom a forward goes to; a reply goes to the customer. */
  to: Addresses,
  cc: Addresses,
  bcc: Addresses,
  /** Files of the ticket that a forward takes along. */
  fileIds: z.array(z.uuid()).max(50).default([]),
  /** The place of the newest message that the writer has seen. */
  seen: z.number().int().min(0).nullable().default(null),
})
export type DraftContent = z.infer<typeof DraftContent>

export const Draft = DraftContent.omit({ attachmentIds: true }).extend({
  kind: DraftKind,
  attached: z.array(Attachment),
  savedAt: z.date(),
})
export type Draft = z.infer<typeof Draft>

/** Nothing is said: no word, no picture, no file, nobody it would go to. */
export function isEmptyDraft({ html, attachmentIds, to, cc, bcc, fileIds }: DraftContent): boolean {
  const isSilent = html.replace(/<[^>]*>|&nbsp;|\s/g, '') === '' && inlineAttachmentIds(html).length === 0
  return isSilent && [attachmentIds, to, cc, bcc, fileIds].every(({ length }) => length === 0)
}

/** What comes back stands before what was begun meanwhile: neither is lost. */
export function joinedDraft(back: DraftContent, begun: DraftContent | null): DraftContent {
  if (!begun) return back
  const both = (key: 'attachmentIds' | 'to' | 'cc' | 'bcc' | 'fileIds') => [...new Set([...back[key], ...begun[key]])]
  return {
    html: `${back.html}${begun.html}`,
    attachmentIds: both('attachmentIds'),
    to: both('to'),
    cc: both('cc'),
    bcc: both('bcc'),
    fileIds: both('fileIds'),
    seen: back.seen,
  }
}

/** How long something can be taken back; null when the desk does not allow it. */
export function undoUntil(now: Date, seconds: number): Date | null {
  return seconds > 0 ? new Date(now.getTime() + seconds * 1_000) : null
}
