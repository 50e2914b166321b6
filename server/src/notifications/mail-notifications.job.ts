import type { Job } from '#kernel/feature.ts'
import { type MailMeans, mailNotifications } from './mail-notifications.ts'

export function mailNotificationsJob(means: MailMeans): Job {
  return { name: 'notifications.mail', cron: '* * * * *', run: (ctx) => mailNotifications(ctx, means) }
}
