import type { Job } from '#kernel/feature.ts'
import { mailNotifications } from './mail-notifications.ts'

export const mailNotificationsJob: Job = { name: 'notifications.mail', cron: '* * * * *', run: mailNotifications }
