import type { Agent } from '#kernel/actor.ts'
import type { Happening } from '#kernel/publish.ts'
import { categoryChanged, ticketAssigned, ticketCreated } from '../ticket.events.ts'
import { canSee } from '../ticket-access.ts'

/** A ticket of the batch as it is now, with who is mentioned in it. */
export interface TicketNow {
  readonly id: string
  readonly assigneeId: string | null
  readonly isTechnical: boolean
  readonly mentioned: ReadonlySet<string>
}

export interface NewsFor {
  readonly ids: string[]
  readonly createdIds: string[]
  readonly lostIds: string[]
}

/**
 * What one agent hears of a batch: the tickets that they see now, and those they saw until this change. Of all
 * others not even the id.
 */
export function newsFor(agent: Agent, happenings: readonly Happening[], tickets: readonly TicketNow[]): NewsFor {
  const news: NewsFor = { ids: [], createdIds: [], lostIds: [] }
  const created = new Set(happenings.filter(({ name }) => name === ticketCreated.name).map(({ subjectId }) => subjectId))

  for (const ticket of tickets) {
    const isMentioned = ticket.mentioned.has(agent.id)
    if (canSee(agent, { ...ticket, isMentioned })) {
      news.ids.push(ticket.id)
      if (created.has(ticket.id)) news.createdIds.push(ticket.id)
    } else if (!created.has(ticket.id) && canSee(agent, { ...before(ticket, happenings), isMentioned })) {
      news.lostIds.push(ticket.id)
    }
  }
  return news
}

function before(ticket: TicketNow, happenings: readonly Happening[]): Pick<TicketNow, 'assigneeId' | 'isTechnical'> {
  const about = happenings.filter(({ subjectId }) => subjectId === ticket.id)
  const assigned = about.find(({ name }) => name === ticketAssigned.name)
  const moved = about.find(({ name }) => name === categoryChanged.name)

  return {
    assigneeId: assigned ? (ticketAssigned.schema.parse(assigned.payload).from?.id ?? null) : ticket.assigneeId,
    isTechnical: moved ? (categoryChanged.schema.parse(moved.payload).from?.isTechnical ?? false) : ticket.isTechnical,
  }
}
