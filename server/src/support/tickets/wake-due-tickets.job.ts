import type { Job } from '#kernel/feature.ts'
import { wakeDueTickets } from './wake-due-tickets.ts'

export const wakeDueTicketsJob: Job = { name: 'tickets.wake', cron: '* * * * *', run: wakeDueTickets }
