import type { Routes } from '#kernel/feature.ts'
import { readSettings } from '#settings/read-settings.ts'
import { Settings } from '#settings/settings.ts'
import { ChangeTicketSettings, changeTicketSettings } from './change-ticket-settings.ts'

const tags = ['Settings']

export const ticketSettingsRoutes: Routes = (http) => {
  http.get('/settings/tickets', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Read how this desk treats tickets', response: { 200: Settings } },
    handler: (request) => readSettings(request.ctx),
  })

  http.patch('/settings/tickets', {
    config: { access: 'ticket_settings:manage' },
    schema: { tags, summary: 'Change how this desk treats tickets', body: ChangeTicketSettings, response: { 200: Settings } },
    handler: (request) => changeTicketSettings(request.ctx, request.body),
  })
}
