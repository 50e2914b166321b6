import * as z from 'zod'
import type { StoredAttachment } from '#attachments/send-attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'

export const MailFile = z.object({ mail: z.uuid(), attachment: z.uuid() })
export type MailFile = z.infer<typeof MailFile>

/** A file that travels with a mail of ours. */
export async function findMailFile(ctx: Ctx, { mail, attachment }: MailFile): Promise<StoredAttachment> {
  const file = await ctx.db
    .selectFrom('outboundMails')
    .innerJoin('attachments', (join) => join.on((eb) => eb('attachments.id', '=', eb.fn.any('outboundMails.attachmentIds'))))
    .select(['attachments.storageKey', 'attachments.name', 'attachments.mediaType', 'attachments.size'])
    .where('outboundMails.id', '=', mail)
    .where('attachments.id', '=', attachment)
    .executeTakeFirst()
  if (!file) throw notFound('file')
  return file
}
