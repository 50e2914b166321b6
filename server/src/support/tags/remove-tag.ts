import * as z from 'zod'
import { recordAudit } from '#identity/audit/record-audit.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { notFound } from '#platform/refused.ts'
import { untagTickets } from '../tickets/untag-tickets.ts'
import { TagName } from './tag.ts'

export const RemoveTag = z.object({ tag: TagName })
export type RemoveTag = z.infer<typeof RemoveTag>

/** Takes a tag off all tickets and out of what is offered. */
export async function removeTag(ctx: Ctx, { tag }: RemoveTag): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { numDeletedRows } = await tx.db.deleteFrom('tags').where('name', '=', tag).executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound('tag')
    const tickets = await untagTickets(tx, tag)
    await recordAudit(tx, { action: 'tag.removed', data: { tag, tickets } })
  })
}
