import { findActors } from '#identity/agents/find-actors.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { returnToDrafts, takeScheduled } from './scheduled-replies.store.ts'

interface Due {
  readonly id: string
  readonly ticketId: string
  readonly agentId: string
}

const atOnce = 200

/**
 * Sends the replies whose time has come, each as the agent who wrote it, with what that agent may do now. Taking and
 * sending is one transaction, so each is sent once, whatever stops the program. One that is refused goes back to its writer.
 */
export async function sendDueReplies(ctx: Ctx): Promise<void> {
  const due = await ctx.db
    .selectFrom('scheduledReplies')
    .select(['scheduledReplies.id', 'ticketId', 'agentId'])
    .innerJoin('tickets', 'tickets.id', 'scheduledReplies.ticketId')
    .where('sendAt', '<=', ctx.now())
    .where('tickets.deletedAt', 'is', null)
    .orderBy('sendAt')
    .limit(atOnce)
    .execute()
  for (const one of due) {
    try {
      const refusal = await send(ctx, one)
      if (refusal) await refuse(ctx, one, refusal)
    } catch (error) {
      ctx.log.error({ err: error, scheduled: one.id }, 'A scheduled reply could not be sent; it is tried again')
    }
  }
}

/** Why it cannot be sent; null when it is out, or was taken back in this moment. */
async function send(ctx: Ctx, { id, ticketId, agentId }: Due): Promise<string | null> {
  const [agent] = await findActors(ctx, [agentId])
  if (!agent) return 'Its writer does not work here any more.'

  return inTransaction({ ...ctx, actor: agent }, async (tx) => {
    await lockTicket(tx, ticketId)
    const [taken] = await takeScheduled(tx, ticketId, id)
    if (taken) await replyToTicket(tx, { ...taken.content, ticket: ticketId, seen: undefined, force: true, keepsDraft: true })
    return null
  }).catch((error) => {
    if (error instanceof Refused) return error.message
    throw error
  })
}

async function refuse(ctx: Ctx, { id, ticketId }: Due, reason: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const edit = new TicketEdit(await lockTicket(tx, ticketId), tx.now())
    await returnToDrafts(tx, edit, await takeScheduled(tx, ticketId, id), 'refused', reason)
    await saveEdit(tx, edit)
  })
}
