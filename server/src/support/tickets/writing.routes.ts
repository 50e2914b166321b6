import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { summaryOf } from './list/summary-of.ts'
import { TicketSummary } from './list/ticket-summary.ts'
import { readTicket, TicketDetail } from './read-ticket.ts'
import { TicketRef } from './ticket.ts'
import { CancelScheduledReply, cancelScheduledReply } from './writing/cancel-scheduled-reply.ts'
import { DraftedTickets, findDraftedTickets } from './writing/find-drafted-tickets.ts'
import { SaveDraft, SavedDraft, saveDraft } from './writing/save-draft.ts'
import { ScheduleReply, scheduleReply } from './writing/schedule-reply.ts'
import { UndoReply, undoReply } from './writing/undo-reply.ts'

const tags = ['Conversation']
const params = z.object({ ticket: TicketRef })

/** What is written before it leaves, and how it is stopped on its way. */
export const writingRoutes: Routes = (http) => {
  http.get('/drafts', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Find where you have drafts', response: { 200: DraftedTickets } },
    handler: (request) => findDraftedTickets(request.ctx),
  })

  http.put('/tickets/:ticket/drafts/:kind', {
    config: { access: 'tickets:reply' },
    schema: {
      tags,
      summary: 'Keep a draft',
      params: SaveDraft.pick({ ticket: true, kind: true }),
      body: SaveDraft.omit({ ticket: true, kind: true }),
      response: { 200: SavedDraft },
    },
    handler: (request) => saveDraft(request.ctx, { ...request.params, ...request.body }),
  })

  http.post('/tickets/:ticket/messages/:message/undo', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Take a reply back that has not left', params: UndoReply, response: { 200: TicketDetail } },
    handler: async (request) => readTicket(request.ctx, (await undoReply(request.ctx, request.params)).ticketId),
  })

  http.post('/tickets/:ticket/scheduled-replies', {
    config: { access: 'tickets:reply' },
    schema: {
      tags,
      summary: 'Send a reply later',
      params,
      body: ScheduleReply.omit({ ticket: true }),
      response: { 201: z.object({ scheduledId: z.uuid(), ticket: TicketSummary }) },
    },
    handler: async (request, reply) => {
      const { ticketId, scheduledId } = await scheduleReply(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      return { scheduledId, ticket: await summaryOf(request.ctx, ticketId) }
    },
  })

  http.delete('/tickets/:ticket/scheduled-replies/:scheduled', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Stop a scheduled reply', params: CancelScheduledReply, response: { 200: TicketDetail } },
    handler: async (request) => readTicket(request.ctx, (await cancelScheduledReply(request.ctx, request.params)).ticketId),
  })
}
