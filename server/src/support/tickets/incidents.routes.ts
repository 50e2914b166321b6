import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ChangeIncidentStatus, changeIncidentStatus, StatusOutcomes } from './incident/change-incident-status.ts'
import { leaveIncident } from './incident/leave-incident.ts'
import { LinkToIncident, linkToIncident } from './incident/link-to-incident.ts'
import { MaybeIncident, readIncident } from './incident/read-incident.ts'
import { IncidentReplyProgress, readIncidentReply } from './incident/read-incident-reply.ts'
import { IncidentTimeline, ReadIncidentTimeline, readIncidentTimeline } from './incident/read-incident-timeline.ts'
import { ReplyToIncident, replyToIncident } from './incident/reply-to-incident.ts'
import { FindSimilar, findSimilar, SimilarTickets } from './similar/find-similar.ts'
import { TicketRef } from './ticket.ts'

const tags = ['Incidents']
const params = z.object({ ticket: TicketRef })

export const incidentRoutes: Routes = (http) => {
  http.get('/tickets/:ticket/similar', {
    config: { access: 'tickets:read' },
    schema: {
      tags,
      summary: 'Find tickets of the last days that are about the same',
      params,
      querystring: FindSimilar.omit({ ticket: true }),
      response: { 200: SimilarTickets },
    },
    handler: (request) => findSimilar(request.ctx, { ...request.params, ...request.query }),
  })

  http.get('/tickets/:ticket/incident', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Read the incident of a ticket', params, response: { 200: MaybeIncident } },
    handler: (request) => readIncident(request.ctx, request.params),
  })

  http.post('/tickets/:ticket/incident', {
    config: { access: 'tickets:merge' },
    schema: {
      tags,
      summary: 'Link tickets to the incident of a ticket, or make one that it leads',
      params,
      body: LinkToIncident.omit({ ticket: true }),
      response: { 201: MaybeIncident },
    },
    handler: async (request, reply) => {
      await linkToIncident(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      return readIncident(request.ctx, request.params)
    },
  })

  http.delete('/tickets/:ticket/incident', {
    config: { access: 'tickets:merge' },
    schema: { tags, summary: 'Take a ticket out of its incident', params, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await leaveIncident(request.ctx, request.params)
      return reply.code(204).send()
    },
  })

  http.get('/tickets/:ticket/incident/timeline', {
    config: { access: 'tickets:read' },
    schema: {
      tags,
      summary: 'Read what was said on all tickets of an incident',
      params,
      querystring: ReadIncidentTimeline.omit({ ticket: true }),
      response: { 200: IncidentTimeline },
    },
    handler: (request) => readIncidentTimeline(request.ctx, { ...request.params, ...request.query }),
  })

  http.post('/tickets/:ticket/incident/status', {
    config: { access: 'tickets:merge' },
    schema: {
      tags,
      summary: 'Set the status of all tickets of an incident',
      params,
      body: ChangeIncidentStatus.omit({ ticket: true }),
      response: { 200: StatusOutcomes },
    },
    handler: (request) => changeIncidentStatus(request.ctx, { ...request.params, ...request.body }),
  })

  http.post('/tickets/:ticket/incident/replies', {
    config: { access: 'tickets:merge' },
    schema: {
      tags,
      summary: 'Reply to all customers of an incident, each by a mail of their own',
      params,
      body: ReplyToIncident.omit({ ticket: true }),
      response: { 202: IncidentReplyProgress },
    },
    handler: async (request, reply) => {
      const { replyId } = await replyToIncident(request.ctx, { ...request.params, ...request.body })
      reply.code(202)
      return readIncidentReply(request.ctx, { reply: replyId })
    },
  })

  http.get('/incident-replies/:reply', {
    config: { access: 'tickets:read' },
    schema: {
      tags,
      summary: 'See how far a reply to all has come',
      params: z.object({ reply: z.uuid() }),
      response: { 200: IncidentReplyProgress },
    },
    handler: (request) => readIncidentReply(request.ctx, request.params),
  })
}
