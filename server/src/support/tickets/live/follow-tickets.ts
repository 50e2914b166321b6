import { findActors } from '#identity/agents/find-actors.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import type { LiveHub } from '#kernel/live.ts'
import { allAnew, ForAgents, forAgents, type Happening } from '#kernel/publish.ts'
import { canSee } from '../ticket-access.ts'
import { createPresence, type Presence, PresenceSaid, type Present, presenceSaid } from './presence.ts'
import { newsFor, type TicketNow } from './ticket-news.ts'

export interface Follower {
  readonly agentId: string
  tell(event: 'tickets' | 'lost' | 'counts' | 'anew' | 'notifications' | 'access' | 'presence', data: unknown): void
  end(): void
}

/** Everybody who has a list or a ticket open on this process, told what changed in what they see. */
export interface Followers {
  /**
   * `loadedFor`: since how many milliseconds the reader has been loading what they see. What happened since then may be
   * missing in it, so they are told to ask again.
   */
  follow(ctx: Ctx, follower: Follower, loadedFor?: number): () => void
  /** Who has a ticket open now. */
  peopleOn(environmentKey: string, ticketId: string): Present[]
}

interface Room {
  readonly followers: Set<Follower>
  readonly presence: Presence
  /** When something was last told, by this process's steady clock. */
  heardAt: number
}

/** What is heard was done some moments ago, by another process perhaps. */
const underWay = 1_000

const sweepEvery = 2_000

export function createFollowers(hub: LiveHub): Followers {
  const rooms = new Map<string, Room>()

  hub.onResumed(() => {
    for (const { followers } of rooms.values()) for (const { tell } of followers) tell('anew', {})
  })

  function open(ctx: Ctx, key: string): Room {
    // What came before the first one followed was not heard: it may have been a moment ago.
    const room: Room = { followers: new Set(), presence: createPresence(), heardAt: performance.now() }
    const tell = (happenings: readonly Happening[], stirred: ReadonlySet<string>) => {
      if (room.followers.size === 0 || happenings.length + stirred.size === 0) return
      tellAll(ctx, room, happenings, stirred).catch((error) => ctx.log.warn({ err: error }, 'Live news could not be told'))
    }
    rooms.set(key, room)
    hub.subscribe(key, (happenings) => {
      const said = happenings.filter(({ name }) => name === presenceSaid).map(({ payload }) => PresenceSaid.parse(payload))
      const stirred = said.filter((one) => room.presence.heard(one, performance.now())).map(({ ticketId }) => ticketId)
      const others = happenings.filter(({ name }) => name !== presenceSaid)
      if (others.length > 0) room.heardAt = performance.now()
      tell(others, new Set(stirred))
    })
    setInterval(() => tell([], new Set(room.presence.sweep(performance.now()))), sweepEvery).unref()
    return room
  }

  return {
    follow(ctx, follower, loadedFor = 0) {
      const { key } = ctx.environment
      const { followers, heardAt } = rooms.get(key) ?? open(ctx, key)
      followers.add(follower)
      if (loadedFor > 0 && performance.now() - heardAt < loadedFor + underWay) follower.tell('anew', {})
      return () => followers.delete(follower)
    },
    peopleOn: (key, ticketId) => rooms.get(key)?.presence.peopleOn(ticketId) ?? [],
  }
}

// Rights are read afresh for each batch, so what somebody lost a moment ago is not told to them.
async function tellAll(ctx: Ctx, { followers, presence }: Room, happenings: readonly Happening[], stirred: ReadonlySet<string>) {
  const ids = [...new Set(happenings.flatMap(({ subjectId }) => subjectId ?? []))]
  const [agents, tickets] = await Promise.all([
    findActors(ctx, [...new Set([...followers].map(({ agentId }) => agentId))]),
    ticketsNow(ctx, [...new Set([...ids, ...stirred])]),
  ])
  const isAnew = happenings.some(({ name }) => name === allAnew)
  const byId = new Map<string, Agent>(agents.map((agent) => [agent.id, agent]))

  for (const follower of followers) {
    const agent = byId.get(follower.agentId)
    for (const what of ownNews(follower, happenings)) follower.tell(what, {})
    if (!agent) {
      follower.end()
      continue
    }
    if (isAnew) {
      follower.tell('anew', {})
      continue
    }
    for (const ticket of tickets.filter(({ id }) => stirred.has(id))) {
      const isSeen = canSee(agent, { ...ticket, isMentioned: ticket.mentioned.has(agent.id) })
      if (isSeen) follower.tell('presence', { ticketId: ticket.id, people: presence.peopleOn(ticket.id) })
    }
    const news = newsFor(
      agent,
      happenings,
      tickets.filter(({ id }) => ids.includes(id)),
    )
    if (news.ids.length > 0) follower.tell('tickets', { ids: news.ids, createdIds: news.createdIds })
    if (news.lostIds.length > 0) follower.tell('lost', { ids: news.lostIds })
    if (news.ids.length + news.lostIds.length > 0) follower.tell('counts', {})
  }
}

/** What is told to this agent alone. Whoever was deactivated still hears that their access changed. */
function ownNews({ agentId }: Follower, happenings: readonly Happening[]) {
  const own = happenings.filter(({ name }) => name === forAgents).map(({ payload }) => ForAgents.parse(payload))
  return new Set(own.filter(({ agentIds }) => agentIds.includes(agentId)).map(({ what }) => what))
}

async function ticketsNow(ctx: Ctx, ids: string[]): Promise<TicketNow[]> {
  if (ids.length === 0) return []
  const [tickets, mentions] = await Promise.all([
    ctx.db
      .selectFrom('tickets')
      .leftJoin('categories', 'categories.id', 'tickets.categoryId')
      .select(['tickets.id', 'tickets.assigneeId', 'categories.isTechnical'])
      .where('tickets.id', 'in', ids)
      .where('tickets.deletedAt', 'is', null)
      .execute(),
    ctx.db.selectFrom('ticketMentions').select(['ticketId', 'agentId']).where('ticketId', 'in', ids).execute(),
  ])
  return tickets.map(({ id, assigneeId, isTechnical }) => ({
    id,
    assigneeId,
    isTechnical: isTechnical ?? false,
    mentioned: new Set(mentions.filter(({ ticketId }) => ticketId === id).map(({ agentId }) => agentId)),
  }))
}
