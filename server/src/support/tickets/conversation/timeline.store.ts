import { sql } from 'kysely'
import { isSafeImage } from '#attachments/attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { deliveryOf, readDelivery } from '#mail/outbound/delivery-state.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { ticketKey } from '../ticket.ts'
import { ticketAbilities } from '../ticket-access.ts'
import { attachmentUrl, type EventEntry, type MessageEntry, type TimelinePage, withImageUrls } from './timeline.ts'

const pageSize = 50
const end = 2_147_483_647

/** The newest entries of a ticket's story before a place in it, oldest first. The ticket was found for the actor already. */
export async function timelineOf(ctx: Ctx, ticketId: string, before = end): Promise<TimelinePage> {
  const [messages, events] = await Promise.all([messagesOf(ctx, ticketId, before), eventsOf(ctx, ticketId, before)])
  const entries = [...messages, ...events].sort((a, b) => b.position - a.position)
  const page = entries.slice(0, pageSize).reverse()
  const first = page[0]
  return { items: page, earlier: entries.length > pageSize && first ? String(first.position) : null }
}

/** One message as the timeline shows it. */
export async function messageEntry(ctx: Ctx, ticketId: string, position: number): Promise<MessageEntry> {
  const [message] = await messagesOf(ctx, ticketId, position + 1, 1)
  if (!message) throw notFound('message')
  return message
}

interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

const attachedFiles = sql<AttachedFile[] | null>`(
  select json_agg(json_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size) order by m.position)
  from message_attachments m join attachments a on a.id = m.attachment_id
  where m.message_id = messages.id and not m.is_inline
)`

async function messagesOf(ctx: Ctx, ticketId: string, before: number, limit = pageSize + 1): Promise<MessageEntry[]> {
  const rows = await ctx.db
    .selectFrom('messages')
    .leftJoin('agents', 'agents.id', 'messages.authorAgentId')
    .leftJoin('customers', 'customers.id', 'messages.authorCustomerId')
    .leftJoin('tickets as origin', 'origin.id', 'messages.originId')
    .selectAll('messages')
    .select([
      'agents.name as agentName',
      'agents.email as agentEmail',
      'customers.name as customerName',
      'customers.email as customerEmail',
      'origin.number as originNumber',
    ])
    .select([attachedFiles.as('files'), deliveryOf(sql`messages.id`).as('delivery')])
    .where('messages.ticketId', '=', ticketId)
    .where('messages.position', '<', before)
    .$if(ctx.actor.kind === 'customer', (messages) =>
      messages.where('messages.kind', '!=', 'note').where('messages.isUnconfirmed', '=', false),
    )
    .orderBy('messages.position', 'desc')
    .limit(limit)
    .execute()

  return rows.map((row) => ({
    type: 'message' as const,
    id: row.id,
    position: row.position,
    kind: row.kind,
    author: {
      kind: row.authorAgentId ? ('agent' as const) : row.authorCustomerId ? ('customer' as const) : ('system' as const),
      id: row.authorAgentId ?? row.authorCustomerId,
      name: row.agentName ?? row.customerName ?? row.authorName,
      email: row.agentEmail ?? row.customerEmail,
    },
    via: row.via as MessageEntry['via'],
    html: withImageUrls(row.html, ctx.environment, ticketId),
    quotedHtml: row.quotedHtml === null ? null : withImageUrls(row.quotedHtml, ctx.environment, ticketId),
    text: row.text,
    to: row.toAddresses,
    cc: row.ccAddresses,
    // Whoever reads as a customer learns of nobody who was written to in secret, nor of what their server said.
    bcc: ctx.actor.kind === 'customer' ? [] : row.bccAddresses,
    isForward: row.isForward,
    attachments: (row.files ?? []).map((file) => ({
      ...file,
      isSafeImage: isSafeImage(file.mediaType),
      url: attachmentUrl(ctx.environment, ticketId, file.id),
    })),
    delivery: ctx.actor.kind !== 'customer' && row.delivery ? readDelivery(row.delivery) : null,
    isUnconfirmed: row.isUnconfirmed,
    isSenderVerified: row.kind === 'customer' || row.via === 'mail' ? row.isSenderVerified : null,
    originalMailId: ticketAbilities(ctx.actor).readOriginalMail ? row.inboundMailId : null,
    origin: originOf(ctx, row.originId, row.originNumber),
    createdAt: row.createdAt,
  }))
}

function originOf({ environment }: Ctx, id: string | null, number: number | null) {
  return id && number ? { id, key: ticketKey(environment.ticketPrefix, number) } : null
}

/** What we began and did not do is nobody's business but ours. */
const amongOurselves = ['ticket.reply_undone', 'ticket.reply_scheduled', 'ticket.scheduled_reply_returned']

async function eventsOf(ctx: Ctx, ticketId: string, before: number): Promise<EventEntry[]> {
  const rows = await ctx.db
    .selectFrom('events')
    .leftJoin('tickets as origin', 'origin.id', 'events.originId')
    .select(['events.id', 'position', 'name', 'actorKind', 'actorId', 'actorName', 'payload', 'occurredAt'])
    .select(['events.originId', 'origin.number as originNumber'])
    .where('subjectId', '=', ticketId)
    .where('position', '<', before)
    // An incident names tickets of other customers, and a key may be somebody else's.
    .$if(ctx.actor.kind === 'customer', (events) =>
      events
        .where('name', 'not like', 'ticket.incident%')
        .where('name', 'not like', 'ticket.license%')
        .where('name', 'not in', amongOurselves),
    )
    .orderBy('position', 'desc')
    .limit(pageSize + 1)
    .execute()

  return rows.map(({ id, position, name, actorKind, actorId, actorName, payload, occurredAt, originId, originNumber }) => ({
    type: 'event' as const,
    id,
    position: position ?? 0,
    name,
    actor: { kind: actorKind, id: actorId, name: actorName ?? '' },
    data: payload as Record<string, unknown>,
    origin: originOf(ctx, originId, originNumber),
    occurredAt,
  }))
}

/** The messages of others that came after a place in the timeline. */
async function newerMessages(ctx: Ctx, ticketId: string, seen: number): Promise<MessageEntry[]> {
  const messages = await messagesOf(ctx, ticketId, end)
  return messages.filter(({ position, author }) => position > seen && author.id !== ctx.actor.id).reverse()
}

/** Stops once when something arrived that the writer has not seen. */
export async function refuseWhenUnseen(
  ctx: Ctx,
  ticket: { id: string; lastMessagePosition: number },
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined || ticket.lastMessagePosition <= seen) return
  const messages = await newerMessages(ctx, ticket.id, seen)
  if (messages.length > 0) throw conflict('new_messages', 'Something new arrived since you began to write.', { messages })
}
