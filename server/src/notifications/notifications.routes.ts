import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { countNotifications, NotificationCount } from './count-notifications.ts'
import { ListNotifications, listNotifications, NotificationPage } from './list-notifications.ts'
import { MarkNotifications, markNotifications } from './mark-notifications.ts'

const tags = ['Notifications']

export const notificationRoutes: Routes = (http) => {
  http.get('/notifications', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Read the inbox', querystring: ListNotifications, response: { 200: NotificationPage } },
    handler: (request) => listNotifications(request.ctx, request.query),
  })

  http.get('/notifications/unread', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Count what is unread in the inbox', response: { 200: NotificationCount } },
    handler: (request) => countNotifications(request.ctx),
  })

  http.post('/notifications/marks', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Mark entries of the inbox as read or unread', body: MarkNotifications, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await markNotifications(request.ctx, request.body)
      reply.code(204)
    },
  })
}
