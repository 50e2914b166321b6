import * as z from 'zod'
import { Attachment, isSafeImage } from '#attachments/attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import type { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { attachmentUrl } from './timeline.ts'

export const TicketFiles = z.object({ items: z.array(Attachment) })
export type TicketFiles = z.infer<typeof TicketFiles>

const most = 200

/** Every file that hangs on a message of the ticket, or stands in one, the newest first. */
export async function listTicketFiles(ctx: Ctx, { ticket: ref }: { ticket: TicketRef }): Promise<TicketFiles> {
  const ticket = await ticketByRef(ctx, ref).select('tickets.id').executeTakeFirst()
  if (!ticket) throw notFound('ticket')
  const rows = await ctx.db
    .selectFrom('messages')
    .innerJoin('messageAttachments', 'messageAttachments.messageId', 'messages.id')
    .innerJoin('attachments', 'attachments.id', 'messageAttachments.attachmentId')
    .select(['attachments.id', 'attachments.name', 'attachments.mediaType', 'attachments.size'])
    .where('messages.ticketId', '=', ticket.id)
    // What was forwarded hangs on the message that it came with.
    .where('messages.isForward', '=', false)
    .$if(ctx.actor.kind === 'customer', (files) => files.where('messages.kind', '!=', 'note').where('messages.isUnconfirmed', '=', false))
    .orderBy('messages.position', 'desc')
    .orderBy('messageAttachments.position')
    .limit(most)
    .execute()
  const items = rows.map((file) => ({
    ...file,
    isSafeImage: isSafeImage(file.mediaType),
    url: attachmentUrl(ctx.environment, ticket.id, file.id),
  }))
  return { items }
}
