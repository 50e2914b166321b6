import type { Feature } from '#kernel/feature.ts'
import { ticketSettingsRoutes } from './ticket-settings.routes.ts'

export const ticketSettings: Feature = { name: 'ticket-settings', routes: ticketSettingsRoutes }
