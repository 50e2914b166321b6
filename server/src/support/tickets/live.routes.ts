import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import type { Follower, Followers } from './live/follow-tickets.ts'
import { Present } from './live/presence.ts'
import { SayPresence, sayPresence } from './live/say-presence.ts'

const FollowChanges = z.object({
  /** Since how many milliseconds you have been loading what you show: when something happened since, you are told to ask again. */
  loadedFor: z.coerce.number().int().min(0).max(86_400_000).optional(),
})

const beatEvery = 20_000
const mostUnsent = 1024 * 1024

/** A stream of what changed in what the agent sees (WHATWG HTML §9.2, server-sent events). */
export function liveRoutes(followers: Followers): Routes {
  return (http) => {
    http.post('/tickets/:ticket/presence', {
      config: { access: 'tickets:read' },
      schema: {
        tags: ['Tickets'],
        summary: 'Say that you have a ticket open, and learn who else has',
        params: SayPresence.pick({ ticket: true }),
        body: SayPresence.omit({ ticket: true }),
        response: { 200: z.object({ people: z.array(Present) }) },
      },
      handler: async (request) => {
        const { ticketId } = await sayPresence(request.ctx, { ...request.params, ...request.body })
        return { people: followers.peopleOn(request.ctx.environment.key, ticketId) }
      },
    })

    http.get('/live', {
      config: { access: 'agent' },
      schema: {
        tags: ['Tickets'],
        summary: 'Follow changes as server-sent events',
        querystring: FollowChanges,
        produces: ['text/event-stream'],
      },
      handler: (request, reply) => {
        reply.hijack()
        const stream = reply.raw
        stream.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
          'x-content-type-options': 'nosniff',
        })
        stream.write('retry: 1000\n\n')

        const follower: Follower = {
          agentId: request.ctx.actor.id ?? '',
          tell(event, data) {
            // A reader that does not keep up is cut off; it comes back and asks anew.
            if (stream.writableLength > mostUnsent) stream.destroy()
            else stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
          },
          end: () => stream.end(),
        }
        const leave = followers.follow(request.ctx, follower, request.query.loadedFor)
        const beat = setInterval(() => stream.write(': still here\n\n'), beatEvery)
        stream.on('close', () => {
          clearInterval(beat)
          leave()
        })
      },
    })
  }
}
