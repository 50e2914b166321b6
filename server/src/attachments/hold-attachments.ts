import type { Tx } from '#kernel/ctx.ts'

/** Keeps uploads that somebody still means to send from being swept away. Only their own: nobody holds what is another's. */
export async function holdAttachments(
  tx: Tx,
  { ids, agentId, until }: { ids: readonly string[]; agentId: string; until: Date },
): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('attachments')
    .set({ heldUntil: until })
    .where('id', 'in', [...ids])
    .where('uploadedBy', '=', agentId)
    .execute()
}
