import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Ctx } from '#kernel/ctx.ts'
import type { ClaimedMail } from './claim-mails.ts'
import { isMessageId } from './mail-headers.ts'
import { contentIdOf, withContentIds } from './mail-layout.ts'
import { headerText } from './outbound-mail.ts'

export interface ComposedMail {
  readonly content: Readable
  readonly size: number
}

const perLine = 78 / 57
const forHeaders = 10_000

/** The mail as it travels: text, HTML with its images beside it, files read as they are sent. The same each time. */
export async function composeMail(ctx: Ctx, mail: ClaimedMail): Promise<ComposedMail> {
  const files =
    mail.attachmentIds.length > 0 ? await ctx.db.selectFrom('attachments').selectAll().where('id', 'in', mail.attachmentIds).execute() : []
  const { html, inlineIds } = withContentIds(mail.html, mail.attachmentIds)
  const streams = new Map(await Promise.all(files.map(async ({ id, storageKey }) => [id, await ctx.storage.read(storageKey)] as const)))

  const composer = new MailComposer({
    from: { name: mail.fromName, address: mail.mailboxAddress },
    to: mail.toAddresses.map(withoutName),
    cc: mail.ccAddresses.map(withoutName),
    ...(mail.replyTo ? { replyTo: withoutName(headerText(mail.replyTo)) } : {}),
    subject: headerText(mail.subject),
    messageId: mail.messageId,
    ...(isMessageId(mail.inReplyTo) ? { inReplyTo: mail.inReplyTo } : {}),
    references: mail.referenceIds.filter(isMessageId),
    date: mail.createdAt,
    headers: mail.headers as Record<string, string>,
    text: mail.text,
    html,
    attachments: files.map(({ id, name, mediaType }) => ({
      filename: headerText(name),
      contentType: mediaType,
      content: streams.get(id) ?? Readable.from([]),
      contentTransferEncoding: 'base64',
      ...(inlineIds.has(id) ? { cid: contentIdOf(id), contentDisposition: 'inline' } : { contentDisposition: 'attachment' }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const content = composer.compile().createReadStream()

  // A file that cannot be read ends the mail, which is tried again: half of it is never sent as the whole.
  for (const stream of streams.values()) {
    stream.on('error', (error) => content.destroy(error))
    content.once('close', () => stream.destroy())
  }
  const bytes = files.reduce((sum, { size }) => sum + size, Buffer.byteLength(html) + Buffer.byteLength(mail.text))
  return { content, size: Math.ceil(bytes * (4 / 3) * perLine) + forHeaders }
}

const withoutName = (address: string) => ({ name: '', address })
