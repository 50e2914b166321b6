import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { addTags } from '../tags/add-tags.ts'
import { TagName } from '../tags/tag.ts'
import { TicketRef } from './ticket.ts'
import { requireTicketAbility } from './ticket-access.ts'
import { TicketEdit } from './ticket-edit.ts'
import { lockTicket, saveEdit } from './tickets.store.ts'

export const TagTicket = z.object({
  ticket: TicketRef,
  add: z.array(TagName).max(20).default([]),
  remove: z.array(TagName).max(100).default([]),
})
export type TagTicket = z.infer<typeof TagTicket>

const mostTags = 30

/** Adds and takes tags. What is added is offered from then on: two who tag at once both keep theirs. */
export async function tagTicket(ctx: Ctx, input: TagTicket): Promise<{ ticketId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, input.ticket)
    requireTicketAbility(tx.actor, 'changeCategory')
    const tags = [...new Set([...ticket.tags.filter((tag) => !input.remove.includes(tag)), ...input.add])]
    if (tags.length > mostTags) throw new Refused('invalid', 'too_many_tags', `A ticket has at most ${mostTags} tags.`)

    await addTags(tx, input.add)
    const edit = new TicketEdit(ticket, tx.now())
    edit.setTags(tags)
    await saveEdit(tx, edit)
    return { ticketId: ticket.id }
  })
}
