import type { Ctx } from '#kernel/ctx.ts'
import { textOf } from '#mail/inbound/message-body.ts'

export type KeyPlace = 'text' | 'quote' | 'subject' | 'file'

const mostFileBytes = 1024 * 1024
const mostFiles = 5
const isText = /^(?:text\/|application\/(?:json|xml|x-yaml|x-ndjson|x-log))/
const isTextName = /\.(?:txt|log|csv|json|xml|ya?ml|ini|cfg|conf|lic|key|md|reg)$/i

/** What a customer's message is made of that a key may stand in, the likeliest first; null when it is not theirs. */
export async function keyTextsOf(ctx: Ctx, messageId: string) {
  const message = await ctx.db
    .selectFrom('messages')
    .innerJoin('tickets', 'tickets.id', 'messages.ticketId')
    .select(['messages.ticketId', 'messages.text', 'messages.quotedHtml', 'tickets.subject'])
    .select((eb) =>
      eb
        .selectFrom('messages as earlier')
        .select('earlier.id')
        .whereRef('earlier.ticketId', '=', 'messages.ticketId')
        .whereRef('earlier.position', '<', 'messages.position')
        .limit(1)
        .as('earlier'),
    )
    .where('messages.id', '=', messageId)
    .where('messages.kind', '=', 'customer')
    .executeTakeFirst()
  if (!message) return null

  const { ticketId, text, quotedHtml, subject, earlier } = message
  const texts: { foundIn: KeyPlace; text: string }[] = [
    { foundIn: 'text', text },
    ...(earlier === null ? [{ foundIn: 'subject' as const, text: subject }] : []),
    ...(quotedHtml ? [{ foundIn: 'quote' as const, text: textOf(quotedHtml) }] : []),
    ...(await textFilesOf(ctx, messageId)).map((file) => ({ foundIn: 'file' as const, text: file })),
  ]
  return { ticketId, texts }
}

async function textFilesOf(ctx: Ctx, messageId: string): Promise<string[]> {
  const files = await ctx.db
    .selectFrom('messageAttachments')
    .innerJoin('attachments', 'attachments.id', 'messageAttachments.attachmentId')
    .select(['attachments.name', 'attachments.mediaType', 'attachments.storageKey'])
    .where('messageId', '=', messageId)
    .where('attachments.size', '<=', mostFileBytes)
    .orderBy('messageAttachments.position')
    .execute()
  const readable = files.filter(({ name, mediaType }) => isText.test(mediaType) || isTextName.test(name)).slice(0, mostFiles)
  const contents = await Promise.all(readable.map(({ storageKey }) => ctx.storage.readAll(storageKey)))
  return contents.map((content) => new TextDecoder().decode(content))
}
