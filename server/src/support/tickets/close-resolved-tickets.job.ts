import type { Job } from '#kernel/feature.ts'
import { closeResolvedTickets } from './close-resolved-tickets.ts'

export const closeResolvedTicketsJob: Job = { name: 'tickets.close-resolved', cron: '*/5 * * * *', run: closeResolvedTickets }
