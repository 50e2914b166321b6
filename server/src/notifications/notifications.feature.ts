import type { Feature } from '#kernel/feature.ts'
import { mailNotificationsJob } from './mail-notifications.job.ts'
import type { MailMeans } from './mail-notifications.ts'
import { notificationRoutes } from './notifications.routes.ts'
import { notifyOfAssignment } from './notify-of-assignment.reaction.ts'
import { notifyOfCustomerMessage } from './notify-of-customer-message.reaction.ts'
import { notifyOfFailedMail } from './notify-of-failed-mail.reaction.ts'
import { notifyOfMention } from './notify-of-mention.reaction.ts'
import { notifyOfPriority } from './notify-of-priority.reaction.ts'
import { sweepNotificationsJob } from './sweep-notifications.job.ts'

export function notifications(means: MailMeans): Feature {
  return {
    name: 'notifications',
    routes: notificationRoutes,
    reactions: [notifyOfCustomerMessage, notifyOfAssignment, notifyOfPriority, notifyOfMention, notifyOfFailedMail],
    jobs: [mailNotificationsJob(means), sweepNotificationsJob],
  }
}
