import type { Attachment, ParsedMail, StructuredHeader } from 'mailparser'
import { tokensInMessageIds } from '#mail/threading/thread-token.ts'
import type { MailReport } from './parsed-mail.ts'

const mostOfReturned = 64 * 1024

/** What a server or a program reports about a mail of ours: that it bounced, was read, was called unwanted. */
export function reportIn({ headers, attachments }: Pick<ParsedMail, 'headers' | 'attachments'>): MailReport | null {
  const contentType = headers.get('content-type')
  const { value, params } = (contentType ?? {}) as Partial<StructuredHeader>
  const named = value === 'multipart/report' ? params?.['report-type']?.toLowerCase() : undefined
  const type = named ?? (attachments.some((part) => part.contentType === 'message/delivery-status') ? 'delivery-status' : null)
  return type === null ? null : { type, tokens: attachments.filter(isReturned).flatMap(tokensOf) }
}

const isReturned = ({ contentType }: Attachment) => contentType === 'message/rfc822' || contentType === 'text/rfc822-headers'

function tokensOf({ content }: Attachment): string[] {
  return tokensInMessageIds(content.subarray(0, mostOfReturned).toString('latin1'))
}
