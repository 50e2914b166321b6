import { storeAttachment } from '#attachments/store-attachment.ts'
import { type Actor, system } from '#kernel/actor.ts'
import type { Tx } from '#kernel/ctx.ts'
import { type Customer, matchCustomer } from '#licensing/customers/match-customer.ts'
import { addCustomerMessage } from '../../tickets/add-customer-message.ts'
import { addNote } from '../../tickets/add-note.ts'
import { changeTicket } from '../../tickets/change-ticket.ts'
import { createTicket } from '../../tickets/create-ticket.ts'
import { markTicketRead } from '../../tickets/mark-ticket-read.ts'
import { openTicket } from '../../tickets/open-ticket.ts'
import { replyToTicket } from '../../tickets/reply-to-ticket.ts'
import { fileOf } from '../files/file-of.ts'
import type { SampleFile } from '../scenarios/scenario.ts'
import type { Act, TicketPlan } from '../story/ticket-plan.ts'
import type { People } from './find-people.ts'

type Written<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

/** A ticket as it came about: everybody does what they did, at that time, by the same use cases as anybody else. */
export async function writeTicket(tx: Tx, plan: TicketPlan, people: People): Promise<void> {
  const [first, ...rest] = plan.acts
  if (first?.kind !== 'customer') throw new Error(`${plan.subject} does not begin with its customer`)

  const customer = await matchCustomer(at(tx, first.at), plan.customer)
  const ticketId = await open(tx, { plan, people, customer, first })
  for (const [index, act] of rest.entries()) {
    // An act makes one version at most, so each is decided on the newest there can be.
    await perform(tx, act, { ticketId, customer, people, channel: plan.channel, version: index + 1 })
  }
  if (plan.isSeen) await see(tx, ticketId, people)
}

interface Scene {
  readonly ticketId: string
  readonly customer: Customer
  readonly people: People
  readonly channel: TicketPlan['channel']
  readonly version: number
}

const at = (tx: Tx, time: number, actor: Actor = tx.actor): Tx => ({ ...tx, actor, now: () => new Date(time) })

async function open(tx: Tx, scene: { plan: TicketPlan; people: People; customer: Customer; first: Written<'customer'> }): Promise<string> {
  const { plan, people, customer, first } = scene
  if (plan.takenBy) {
    const taking = at(tx, first.at, people.agentOf(plan.takenBy))
    const call = { subject: plan.subject, customer: plan.customer, html: first.html, attachmentIds: [] }
    return (await createTicket(taking, { ...call, priority: 'normal', notifyCustomer: false })).id
  }

  const writing = at(tx, first.at, { kind: 'customer', ...customer })
  const { id } = await openTicket(writing, {
    subject: plan.subject,
    customer,
    channel: plan.channel,
    message: { ...(await withFile(writing, first, null)), text: first.text, via: plan.channel },
    category: plan.category && people.categoryOf(plan.category),
    mailboxId: people.mailboxId,
    confirm: false,
  })
  return id
}

async function perform(tx: Tx, act: Act, scene: Scene): Promise<void> {
  const { ticketId: ticket, customer, people } = scene
  switch (act.kind) {
    case 'customer': {
      const writing = at(tx, act.at, { kind: 'customer', ...customer })
      const author = { agentId: null, customerId: customer.id, name: customer.name }
      const via = scene.channel === 'portal' ? ('portal' as const) : ('mail' as const)
      const message = { ...(await withFile(writing, act, null)), text: act.text, quotedHtml: act.quotedHtml, author, via }
      await addCustomerMessage(writing, { ticketId: ticket, message })
      return
    }
    case 'reply': {
      const agent = people.agentOf(act.by)
      const replying = at(tx, act.at, agent)
      const { html, attachments } = await withFile(replying, act, agent.id)
      const attachmentIds = attachments.map(({ id }) => id)
      await replyToTicket(replying, { ticket, html, attachmentIds, cc: [], afterwards: act.leaves, force: true })
      return
    }
    case 'note': {
      const mentioned = act.mentions.map((colleague) => people.agentOf(colleague))
      const html = mentioned.reduce((text, { id, name }) => text.replace(`@${name}`, mentionOf(id, name)), act.html)
      await addNote(at(tx, act.at, people.agentOf(act.by)), { ticket, html, attachmentIds: [], mentions: mentioned.map(({ id }) => id) })
      return
    }
    case 'change':
      await change(tx, act, scene)
  }
}

const mentionOf = (id: string, name: string) => `<span data-type="mention" data-id="${id}" data-label="${name}">@${name}</span>`

async function change(tx: Tx, act: Written<'change'>, { ticketId, people, version }: Scene): Promise<void> {
  const { status, priority, category, assignee: to } = act
  const assignee = to === 'owner' ? people.owner : to && people.agentOf(to)
  const categoryId = category && people.categoryOf(category)?.id

  await changeTicket(at(tx, act.at, act.by === 'system' ? system : people.agentOf(act.by)), {
    ticket: ticketId,
    version,
    ...(status ? { status } : {}),
    ...(priority ? { priority } : {}),
    ...(categoryId ? { categoryId } : {}),
    ...(assignee ? { assigneeId: assignee.id } : {}),
  })
}

interface WithFile {
  readonly html: string
  readonly attachments: readonly { readonly id: string; readonly isInline: boolean }[]
}

async function withFile(ctx: Tx, { html, file }: { html: string; file: SampleFile | null }, uploadedBy: string | null): Promise<WithFile> {
  if (!file) return { html, attachments: [] }
  const { name, content, isInline } = fileOf(file, { customer: ctx.actor.name, at: ctx.now() })
  const { id } = await storeAttachment(ctx, { name, content, uploadedBy })
  const shown = isInline ? html.replace('</p>', `</p><p><img data-attachment-id="${id}" alt="${name}"></p>`) : html
  return { html: shown, attachments: [{ id, isInline }] }
}

// Whoever sees all tickets has read most of them: what is new stands out.
async function see(tx: Tx, ticketId: string, { onlookers }: People): Promise<void> {
  if (onlookers.length === 0) return
  const { lastPosition, status } = await tx.db
    .selectFrom('tickets')
    .select(['lastPosition', 'status'])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
  if (status === 'resolved' || status === 'closed') return
  for (const actor of onlookers) await markTicketRead({ ...tx, actor }, { ticket: ticketId, position: lastPosition })
}
