import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { BulkAction, TicketSelection } from './bulk/bulk-action.ts'
import { exportTickets } from './bulk/export-tickets.ts'
import { readBulkAction } from './bulk/read-bulk-action.ts'
import { StartBulkAction, startBulkAction } from './bulk/start-bulk-action.ts'

const tags = ['Tickets']

export const bulkRoutes: Routes = (http) => {
  http.post('/bulk-actions', {
    config: { access: 'tickets:bulk' },
    schema: { tags, summary: 'Change many tickets alike', body: StartBulkAction, response: { 201: BulkAction } },
    handler: async (request, reply) => {
      reply.code(201)
      return startBulkAction(request.ctx, request.body)
    },
  })

  http.get('/bulk-actions/:id', {
    config: { access: 'tickets:bulk' },
    schema: { tags, summary: 'Read how far a bulk action is', params: z.object({ id: z.uuid() }), response: { 200: BulkAction } },
    handler: (request) => readBulkAction(request.ctx, request.params),
  })

  http.post('/ticket-exports', {
    config: { access: 'tickets:bulk' },
    schema: { tags, summary: 'Export tickets as CSV', body: z.object({ selection: TicketSelection }) },
    handler: (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="tickets.csv"')
        .send(exportTickets(request.ctx, request.body.selection)),
  })
}
