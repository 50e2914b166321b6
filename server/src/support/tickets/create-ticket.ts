import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { forbidden } from '#platform/refused.ts'
import { readSettings } from '#settings/read-settings.ts'
import { requireCategory } from './category-rule.ts'
import { AgentText, composeText } from './conversation/agent-text.ts'
import { requireOwnUploads } from './conversation/messages.store.ts'
import { type OpenedTicket, openTicket } from './open-ticket.ts'
import { Subject, TicketPriority } from './ticket.ts'
import { findAssignee, findCategory } from './tickets.store.ts'

export const CreateTicket = AgentText.extend({
  subject: Subject,
  customer: z.object({ email: EmailAddress, name: z.string().trim().max(200).optional() }).strict(),
  priority: TicketPriority.default('normal'),
  categoryId: z.uuid().nullish(),
  assigneeId: z.uuid().nullish(),
  /** Whether the customer gets the confirmation that we have their request. */
  notifyCustomer: z.boolean().default(false),
})
export type CreateTicket = z.infer<typeof CreateTicket>

/** A ticket on behalf of a customer, whose words are given, by an agent or by a program with an API key. */
export async function createTicket(ctx: Ctx, input: CreateTicket): Promise<OpenedTicket> {
  return inTransaction(ctx, async (tx) => {
    const { actor } = tx
    if (!hasPermission(actor, 'tickets:create')) throw forbidden('ticket_create_not_allowed', 'Your role does not allow creating tickets.')
    if (input.assigneeId && input.assigneeId !== actor.id && !hasPermission(actor, 'tickets:assign')) {
      throw forbidden('ticket_assign_not_allowed', 'Your role allows assigning tickets to yourself only.')
    }

    if (actor.kind === 'agent') requireCategory(await readSettings(tx), Boolean(input.categoryId))

    const text = composeText(input)
    await requireOwnUploads(
      tx,
      actor.id,
      text.attachments.map(({ id }) => id),
    )
    const customer = await matchCustomer(tx, input.customer)

    return openTicket(tx, {
      subject: input.subject,
      customer,
      channel: actor.kind === 'api_key' ? 'api' : 'agent',
      priority: input.priority,
      category: input.categoryId ? await findCategory(tx, input.categoryId) : null,
      assignee: input.assigneeId ? await findAssignee(tx, input.assigneeId) : null,
      message: { ...text, via: actor.kind === 'api_key' ? 'api' : 'agent' },
      confirm: input.notifyCustomer,
    })
  })
}
