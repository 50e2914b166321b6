import type { Job } from '#kernel/feature.ts'
import { sweepNotifications } from './sweep-notifications.ts'

export const sweepNotificationsJob: Job = { name: 'notifications.sweep', cron: '47 4 * * *', run: sweepNotifications }
