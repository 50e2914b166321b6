import { findActors } from '#identity/agents/find-actors.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import type { LiveHub } from '#kernel/live.ts'
import { allAnew, ForAgents, forAgents, type Happening } from '#kernel/publish.ts'
import { newsFor, type TicketNow } from './ticket-news.ts'

export interface Follower {
  readonly agentId: string
  tell(event: 'tickets' | 'lost' | 'counts' | 'anew' | 'notifications' | 'access', data: unknown): void
  end(): void
}

/** Everybody who has a list or a ticket open on this process, told what changed in what they see. */
export interface Followers {
  follow(ctx: Ctx, follower: Follower): () => void
}

export function createFollowers(hub: LiveHub): Followers {
  const rooms = new Map<string, Set<Follower>>()

  hub.onResumed(() => {
    for (const followers of rooms.values()) for (const { tell } of followers) tell('anew', {})
  })

  return {
    follow(ctx, follower) {
      const { key } = ctx.environment
      let followers = rooms.get(key)
      if (!followers) {
        const all = new Set<Follower>()
        followers = all
        rooms.set(key, all)
        hub.subscribe(key, (happenings) => {
          if (all.size > 0) tellAll(ctx, all, happenings).catch((error) => ctx.log.warn({ err: error }, 'Live news could not be told'))
        })
      }
      followers.add(follower)
      return () => followers.delete(follower)
    },
  }
}

// Rights are read afresh for each batch, so what somebody lost a moment ago is not told to them.
async function tellAll(ctx: Ctx, followers: ReadonlySet<Follower>, happenings: readonly Happening[]) {
  const ids = [...new Set(happenings.flatMap(({ subjectId }) => subjectId ?? []))]
  const [agents, tickets] = await Promise.all([
    findActors(ctx, [...new Set([...followers].map(({ agentId }) => agentId))]),
    ticketsNow(ctx, ids),
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
    const news = newsFor(agent, happenings, tickets)
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
