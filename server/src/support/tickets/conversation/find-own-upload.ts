import type { StoredAttachment } from '#attachments/send-attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'

/** A file that the actor uploaded, whether or not it hangs on a message already. */
export async function findOwnUpload(ctx: Ctx, id: string): Promise<StoredAttachment> {
  const file = await ctx.db
    .selectFrom('attachments')
    .select(['storageKey', 'name', 'mediaType', 'size'])
    .where('id', '=', id)
    .where('uploadedBy', '=', ctx.actor.id)
    .executeTakeFirst()
  if (!file) throw notFound('file')
  return file
}
