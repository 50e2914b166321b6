import { v7 as newId } from 'uuid'
import { addAgent } from '../src/identity/agents/add-agent.ts'
import { actorOf } from '../src/identity/agents/agent.ts'
import { type Agent, system } from '../src/kernel/actor.ts'
import type { Ctx } from '../src/kernel/ctx.ts'
import { inTransaction } from '../src/kernel/in-transaction.ts'
import type { Role } from '../src/kernel/permissions.ts'
import { createMailbox } from '../src/mail/mailboxes/create-mailbox.ts'
import { seedCategories } from '../src/support/categories/seed-categories.ts'
import { addCustomerMessage } from '../src/support/tickets/add-customer-message.ts'
import { createTicket } from '../src/support/tickets/create-ticket.ts'
import type { BareDesk } from './bare-desk.ts'

/** What a bare desk needs before tickets can be worked on: categories, and an address to send from. */
export async function furnish(desk: BareDesk, environments = ['production', 'staging']): Promise<void> {
  for (const key of environments) {
    await seedCategories(desk.ctx(key))
    await createMailbox(desk.ctx(key), { address: `${key}@desk.example`, name: 'Support', isDefault: true })
  }
}

let count = 0

export async function anAgent(desk: BareDesk, role: Role = 'admin', name = `Agent ${++count}`): Promise<Agent> {
  const agent = await addAgent(desk.ctx('production'), { id: newId(), name, email: `agent-${newId()}@desk.example`, role })
  return actorOf({ ...agent, granted: [], revoked: [] })
}

type NewTicket = Partial<Parameters<typeof createTicket>[1]>

export function aTicket(ctx: Ctx, input: NewTicket = {}) {
  return createTicket(ctx, {
    subject: 'Activation fails on the new laptop',
    html: '<p>It says error 302.</p>',
    attachmentIds: [],
    customer: { email: 'ida@example.com', name: 'Ida Lund' },
    priority: 'normal',
    notifyCustomer: false,
    ...input,
  })
}

/** The customer of a ticket adds to it by mail, at the time of this context. */
export async function theCustomerWrites(ctx: Ctx, ticketId: string, { text = 'Any news?', isAutomatic = false } = {}) {
  const program = { ...ctx, actor: system }
  const { customerId, name } = await ctx.db
    .selectFrom('tickets')
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .select(['customerId', 'customers.name'])
    .where('tickets.id', '=', ticketId)
    .executeTakeFirstOrThrow()
  const author = { agentId: null, customerId, name }
  const message = { author, via: 'mail' as const, html: `<p>${text}</p>`, text }
  return inTransaction(program, (tx) => addCustomerMessage(tx, { ticketId, message, isAutomatic }))
}
