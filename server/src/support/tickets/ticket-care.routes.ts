import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { followTicket } from './follow-ticket.ts'
import { keepResolved } from './keep-resolved.ts'
import { summaryOf } from './list/summary-of.ts'
import { TicketSummary } from './list/ticket-summary.ts'
import { SnoozeTicket, snoozeTicket } from './snooze-ticket.ts'
import { TagTicket, tagTicket } from './tag-ticket.ts'
import { TicketRef } from './ticket.ts'
import { wakeTicket } from './wake-ticket.ts'

const tags = ['Tickets']
const params = z.object({ ticket: TicketRef })

export const ticketCareRoutes: Routes = (http) => {
  http.post('/tickets/:ticket/tags', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Add and take tags', params, body: TagTicket.omit({ ticket: true }), response: { 200: TicketSummary } },
    handler: async (request) => {
      const { ticketId } = await tagTicket(request.ctx, { ...request.params, ...request.body })
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.put('/tickets/:ticket/snooze', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Put a ticket aside', params, body: SnoozeTicket.omit({ ticket: true }), response: { 200: TicketSummary } },
    handler: async (request) => {
      const { ticketId } = await snoozeTicket(request.ctx, { ...request.params, ...request.body })
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.delete('/tickets/:ticket/snooze', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Take a ticket back', params, response: { 200: TicketSummary } },
    handler: async (request) => {
      const { ticketId } = await wakeTicket(request.ctx, request.params)
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.post('/tickets/:ticket/keep-resolved', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Resolve again what a mere thank-you has reopened', params, response: { 200: TicketSummary } },
    handler: async (request) => {
      const { ticketId } = await keepResolved(request.ctx, request.params)
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.put('/tickets/:ticket/follow', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Follow a ticket', params, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await followTicket(request.ctx, { ...request.params, follow: true })
      return reply.code(204).send()
    },
  })

  http.delete('/tickets/:ticket/follow', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Follow a ticket no more', params, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await followTicket(request.ctx, { ...request.params, follow: false })
      return reply.code(204).send()
    },
  })
}
