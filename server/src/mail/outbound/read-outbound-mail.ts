import { sql } from 'kysely'
import * as z from 'zod'
import { Attachment, isSafeImage } from '#attachments/attachment.ts'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { OutboundMailSummary } from './list-outbound-mails.ts'
import { headersOf } from './mail-headers.ts'
import { OutboundMailState } from './outbound-mail.ts'

export const OutboundMailDetail = OutboundMailSummary.extend({
  /** As they are sent, in their order. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  messageId: z.string(),
  /** Who has got it. */
  accepted: z.array(z.string()),
  /** Who does not get it, with what their server said. */
  refused: z.array(z.object({ address: z.string(), reason: z.string() })),
  /** Null when the reader may not see what it says, or when it is kept no longer. */
  html: z.string().nullable(),
  text: z.string().nullable(),
  attachments: z.array(Attachment),
})
export type OutboundMailDetail = z.infer<typeof OutboundMailDetail>

/** A mail of ours as it is sent. One that lets its reader in is shown only to those who could let people in anyway. */
export async function readOutboundMail(ctx: Ctx, id: string): Promise<OutboundMailDetail> {
  const mail = await ctx.db
    .selectFrom('outboundMails')
    .innerJoin('mailboxes', 'mailboxes.id', 'outboundMails.mailboxId')
    .selectAll('outboundMails')
    .select('mailboxes.address as mailboxAddress')
    .where('outboundMails.id', '=', id)
    .executeTakeFirst()
  if (!mail) throw notFound('mail')

  const files = await ctx.db
    .selectFrom('attachments')
    .select(['id', 'name', 'mediaType', 'size'])
    .where('id', '=', sql<string>`any(${mail.attachmentIds})`)
    .execute()
  const isShown = !mail.letsIn || hasPermission(ctx.actor, 'agents:manage')
  const isWaiting = mail.state === 'queued' || mail.state === 'sending'

  return {
    id: mail.id,
    state: OutboundMailState.parse(mail.state),
    to: mail.toAddresses,
    cc: mail.ccAddresses,
    bcc: mail.bccAddresses,
    subject: mail.subject,
    threadId: mail.threadId,
    isAutomatic: mail.isAutomatic,
    attempts: mail.attempts,
    nextAttemptAt: isWaiting ? mail.nextAttemptAt : null,
    lastError: mail.lastError,
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
    headers: headersOf(mail),
    messageId: mail.messageId,
    accepted: mail.accepted,
    refused: Object.entries(mail.refused as Record<string, string>).map(([address, reason]) => ({ address, reason })),
    html: isShown && mail.html ? withFileUrls(mail.html, id) : null,
    text: isShown && mail.text ? mail.text : null,
    attachments: files.map((file) => ({ ...file, isSafeImage: isSafeImage(file.mediaType), url: fileUrl(id, file.id) })),
  }
}

const fileUrl = (mailId: string, fileId: string) => `/api/outbound-mails/${mailId}/attachments/${fileId}`

function withFileUrls(html: string, mailId: string): string {
  return html.replace(/<img\b([^>]*?)\sdata-attachment-id="([0-9a-f-]{36})"/g, (_, before: string, id: string) => {
    return `<img${before} src="${fileUrl(mailId, id)}"`
  })
}
