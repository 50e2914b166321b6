import * as z from 'zod'
import type { StoredAttachment } from '#attachments/send-attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'

export const TicketFile = z.object({ ticket: TicketRef, attachment: z.uuid() })
export type TicketFile = z.infer<typeof TicketFile>

/** A file that stands on a message of this ticket, for those who see the ticket. */
export async function findTicketFile(ctx: Ctx, { ticket, attachment }: TicketFile): Promise<StoredAttachment> {
  const file = await ticketByRef(ctx, ticket)
    .innerJoin('messages', 'messages.ticketId', 'tickets.id')
    .innerJoin('messageAttachments', 'messageAttachments.messageId', 'messages.id')
    .innerJoin('attachments', 'attachments.id', 'messageAttachments.attachmentId')
    .select(['attachments.storageKey', 'attachments.name', 'attachments.mediaType', 'attachments.size'])
    .where('attachments.id', '=', attachment)
    .$if(ctx.actor.kind === 'customer', (files) => files.where('messages.kind', '!=', 'note').where('messages.isUnconfirmed', '=', false))
    .executeTakeFirst()
  if (!file) throw notFound('file')
  return file
}
