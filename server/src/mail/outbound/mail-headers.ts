import { headerText } from './outbound-mail.ts'

/** What the headers of a mail are made of. */
export interface MailFacts {
  readonly fromName: string
  readonly mailboxAddress: string
  readonly toAddresses: readonly string[]
  readonly ccAddresses: readonly string[]
  readonly replyTo: string | null
  readonly subject: string
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly referenceIds: readonly string[]
  /** Further ones, as they were fixed when it was queued. */
  readonly headers: unknown
  readonly createdAt: Date
}

export interface MailHeader {
  readonly name: string
  readonly value: string
}

/** The headers of a mail, before they are encoded. The same each time it is sent. */
export function headersOf(mail: MailFacts): MailHeader[] {
  const all: [string, string | null][] = [
    ['From', `"${headerText(mail.fromName).replace(/["\\]/g, '')}" <${mail.mailboxAddress}>`],
    ['To', mail.toAddresses.join(', ')],
    ['Cc', mail.ccAddresses.join(', ')],
    ['Reply-To', mail.replyTo],
    ['Subject', mail.subject],
    ['Message-ID', mail.messageId],
    ['In-Reply-To', isMessageId(mail.inReplyTo) ? mail.inReplyTo : null],
    ['References', mail.referenceIds.filter(isMessageId).join(' ')],
    ['Date', mail.createdAt.toUTCString().replace('GMT', '+0000')],
    ...Object.entries(mail.headers as Record<string, string>),
  ]
  return all.flatMap(([name, value]) => (value ? [{ name, value: headerText(value) }] : []))
}

// Others' programs make them, and not all make them well.
export const isMessageId = (text: string | null): text is string => text !== null && /^<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>$/.test(text)
