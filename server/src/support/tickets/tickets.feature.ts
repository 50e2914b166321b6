import type { Feature } from '#kernel/feature.ts'
import type { LiveHub } from '#kernel/live.ts'
import { confirmTicket } from './confirm-ticket.reaction.ts'
import { conversationRoutes } from './conversation.routes.ts'
import { createFollowers } from './live/follow-tickets.ts'
import { liveRoutes } from './live.routes.ts'
import { ticketRoutes } from './tickets.routes.ts'

export function tickets(hub: LiveHub): Feature {
  return {
    name: 'tickets',
    routes: (http) => {
      ticketRoutes(http)
      conversationRoutes(http)
      liveRoutes(createFollowers(hub))(http)
    },
    reactions: [confirmTicket],
  }
}
