import type { Ctx, Tx } from '#kernel/ctx.ts'
import { scheduledReplyReturned } from '../ticket.events.ts'
import type { TicketEdit } from '../ticket-edit.ts'
import { giveBack, passOnDrafts, withUploadUrls } from './drafts.store.ts'
import { ScheduledContent, type ScheduledReply } from './scheduled-reply.ts'

/** What is going to be sent on a ticket, the next first. Only agents know. */
export async function scheduledRepliesOf(ctx: Ctx, ticketId: string): Promise<ScheduledReply[]> {
  if (ctx.actor.kind === 'customer') return []
  const rows = await ctx.db
    .selectFrom('scheduledReplies')
    .innerJoin('agents', 'agents.id', 'scheduledReplies.agentId')
    .select(['scheduledReplies.id', 'agents.id as agentId', 'agents.name', 'content', 'sendAt'])
    .where('ticketId', '=', ticketId)
    .orderBy('sendAt')
    .execute()
  return rows.map(({ id, agentId, name, content: stored, sendAt }) => {
    const { html, cc, bcc, attachmentIds, afterwards } = ScheduledContent.parse(stored)
    const agent = { id: agentId, name }
    // Whose pictures they are alone may load them before they are sent.
    const shown = agentId === ctx.actor.id ? withUploadUrls(ctx, html) : html
    return { id, agent, html: shown, cc, bcc, fileCount: attachmentIds.length, afterwards, sendAt }
  })
}

interface Taken {
  readonly agentId: string
  readonly content: ScheduledContent
}

/** Takes what waits on a ticket that is locked. Nobody else can send it or give it back then. */
export async function takeScheduled(tx: Tx, ticketId: string, id?: string): Promise<Taken[]> {
  const rows = await tx.db
    .deleteFrom('scheduledReplies')
    .where('ticketId', '=', ticketId)
    .$if(id !== undefined, (replies) => replies.where('id', '=', id ?? ''))
    .returning(['agentId', 'content'])
    .execute()
  return rows.map(({ agentId, content }) => ({ agentId, content: ScheduledContent.parse(content) }))
}

export type ReturnCause = 'customer_message' | 'agent' | 'refused'

/** What was taken becomes its writer's draft again, and the timeline says why. */
export async function returnToDrafts(tx: Tx, edit: TicketEdit, taken: readonly Taken[], cause: ReturnCause, reason = ''): Promise<void> {
  for (const {
    agentId,
    content: { afterwards: _, ...content },
  } of taken) {
    await giveBack(tx, { agentId, ticketId: edit.before.id, kind: 'reply' }, content)
    const writer = await tx.db.selectFrom('agents').select(['id', 'name']).where('id', '=', agentId).executeTakeFirst()
    edit.say(scheduledReplyReturned, { writer: writer ?? { id: agentId, name: '' }, cause, reason })
  }
}

/** What is being written on a ticket goes on where its conversation goes on. */
export async function passOnWriting(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  await passOnDrafts(tx, { fromId, toId })
  await tx.db.updateTable('scheduledReplies').set({ ticketId: toId }).where('ticketId', '=', fromId).execute()
}
