import type { Ctx } from '#kernel/ctx.ts'

/** A ticket as far as who sees it and whose it is. */
export interface TicketNow {
  readonly id: string
  readonly assigneeId: string | null
  readonly isTechnical: boolean
  readonly mentioned: ReadonlySet<string>
  readonly followers: ReadonlySet<string>
}

export async function findTicketNow({ db }: Ctx, ticketId: string): Promise<TicketNow | null> {
  const ticket = await db
    .selectFrom('tickets')
    .leftJoin('categories', 'categories.id', 'tickets.categoryId')
    .select(['tickets.id', 'tickets.assigneeId', 'categories.isTechnical'])
    .where('tickets.id', '=', ticketId)
    .where('tickets.deletedAt', 'is', null)
    .executeTakeFirst()
  if (!ticket) return null

  const mentions = await db.selectFrom('ticketMentions').select('agentId').where('ticketId', '=', ticketId).execute()
  const followers = await db.selectFrom('ticketFollowers').select('agentId').where('ticketId', '=', ticketId).execute()
  return {
    ...ticket,
    isTechnical: ticket.isTechnical ?? false,
    mentioned: new Set(mentions.map(({ agentId }) => agentId)),
    followers: new Set(followers.map(({ agentId }) => agentId)),
  }
}

export interface Origin {
  readonly ticketId: string
  readonly by: { readonly id: string | null; readonly name: string }
  readonly position: number | null
}

/** Who made an event happen, to which ticket; null when it is gone. */
export async function findOrigin({ db }: Ctx, eventId: string): Promise<Origin | null> {
  const row = await db
    .selectFrom('events')
    .select(['subjectId', 'position', 'actorKind', 'actorId', 'actorName'])
    .where('id', '=', eventId)
    .executeTakeFirst()
  if (!row?.subjectId) return null
  const isAgent = row.actorKind === 'agent'
  return { ticketId: row.subjectId, position: row.position, by: { id: isAgent ? row.actorId : null, name: row.actorName ?? '' } }
}

/** A message with its author, as far as telling of it needs. */
export async function findToldMessage({ db }: Ctx, messageId: string) {
  return db
    .selectFrom('messages')
    .innerJoin('tickets', 'tickets.id', 'messages.ticketId')
    .select(['messages.position', 'messages.authorAgentId', 'messages.authorName', 'tickets.assigneeId'])
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('messages as earlier')
              .select('earlier.id')
              .whereRef('earlier.ticketId', '=', 'messages.ticketId')
              .whereRef('earlier.position', '<', 'messages.position'),
          ),
        )
        .as('isFirst'),
    )
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
}
