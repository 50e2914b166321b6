import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ChangeTicket, changeTicket } from './change-ticket.ts'
import { CreateTicket, createTicket } from './create-ticket.ts'
import { countTickets, TicketCounts } from './list/count-tickets.ts'
import { FindSummaries, findSummaries, TicketSummaries } from './list/find-summaries.ts'
import { ListTickets, listTickets, TicketPage } from './list/list-tickets.ts'
import { summaryOf } from './list/summary-of.ts'
import { TicketSummary } from './list/ticket-summary.ts'
import { MarkTicketRead, markTicketRead } from './mark-ticket-read.ts'
import { markTicketUnread } from './mark-ticket-unread.ts'
import { ReadTicket, readTicket, TicketDetail } from './read-ticket.ts'
import { TicketRef } from './ticket.ts'

const tags = ['Tickets']
const params = z.object({ ticket: TicketRef })

export const ticketRoutes: Routes = (http) => {
  http.get('/tickets', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'List tickets', querystring: ListTickets, response: { 200: TicketPage } },
    handler: (request) => listTickets(request.ctx, request.query),
  })

  http.get('/tickets/counts', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Count the tickets of each quick filter', response: { 200: TicketCounts } },
    handler: (request) => countTickets(request.ctx),
  })

  http.get('/tickets/summaries', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Read some tickets as the list shows them', querystring: FindSummaries, response: { 200: TicketSummaries } },
    handler: async (request) => ({ items: await findSummaries(request.ctx, request.query) }),
  })

  http.post('/tickets', {
    config: { access: 'tickets:create' },
    schema: { tags, summary: 'Create a ticket on behalf of a customer', body: CreateTicket, response: { 201: TicketSummary } },
    handler: async (request, reply) => {
      const { id } = await createTicket(request.ctx, request.body)
      reply.code(201)
      return summaryOf(request.ctx, id)
    },
  })

  http.get('/tickets/:ticket', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Read a ticket with its conversation', params, querystring: ReadTicket, response: { 200: TicketDetail } },
    handler: (request) => readTicket(request.ctx, request.params.ticket, request.query),
  })

  http.patch('/tickets/:ticket', {
    config: { access: 'tickets:read' },
    schema: {
      tags,
      summary: 'Change status, priority, owner or category',
      params,
      body: ChangeTicket.omit({ ticket: true }),
      response: { 200: TicketSummary },
    },
    handler: async (request) => {
      const { ticketId } = await changeTicket(request.ctx, { ...request.params, ...request.body })
      return summaryOf(request.ctx, ticketId)
    },
  })

  http.post('/tickets/:ticket/read', {
    config: { access: 'agent' },
    schema: {
      tags,
      summary: 'Remember how far you have read',
      params,
      body: MarkTicketRead.omit({ ticket: true }),
      response: { 204: z.void() },
    },
    handler: async (request, reply) => {
      await markTicketRead(request.ctx, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  })

  http.delete('/tickets/:ticket/read', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Mark a ticket unread', params, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await markTicketUnread(request.ctx, request.params)
      return reply.code(204).send()
    },
  })
}
