import type { Job } from '#kernel/feature.ts'
import { sendDueReplies } from './send-due-replies.ts'

export const sendDueRepliesJob: Job = { name: 'tickets.send-due-replies', cron: '* * * * *', run: sendDueReplies }
