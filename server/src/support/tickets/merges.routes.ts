import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { summaryOf } from './list/summary-of.ts'
import { TicketSummary } from './list/ticket-summary.ts'
import { MergeTickets } from './merge/find-mergeable.ts'
import { mergeTickets } from './merge/merge-tickets.ts'
import { MergePreview, PreviewMerge, previewMerge } from './merge/preview-merge.ts'
import { undoMerge } from './merge/undo-merge.ts'
import { TicketRef } from './ticket.ts'

const tags = ['Tickets']
const params = z.object({ ticket: TicketRef })

export const mergeRoutes: Routes = (http) => {
  http.get('/tickets/:ticket/merges/preview', {
    config: { access: 'tickets:merge' },
    schema: {
      tags,
      summary: 'See what merging others into a ticket would do',
      params,
      querystring: PreviewMerge.omit({ ticket: true }),
      response: { 200: MergePreview },
    },
    handler: (request) => previewMerge(request.ctx, { ...request.params, ...request.query }),
  })

  http.post('/tickets/:ticket/merges', {
    config: { access: 'tickets:merge' },
    schema: {
      tags,
      summary: 'Merge others of the same customer into a ticket',
      params,
      body: MergeTickets.omit({ ticket: true }),
      response: { 201: TicketSummary },
    },
    handler: async (request, reply) => {
      const { ticketId } = await mergeTickets(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.delete('/tickets/:ticket/merge', {
    config: { access: 'tickets:merge' },
    schema: { tags, summary: 'Undo the merge of a ticket, within 30 days', params, response: { 200: TicketSummary } },
    handler: async (request) => {
      const { ticketId } = await undoMerge(request.ctx, request.params)
      return summaryOf(request.ctx, ticketId)
    },
  })
}
