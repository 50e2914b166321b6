import type { Job } from '#kernel/feature.ts'
import { sweepAttachments } from './sweep-attachments.ts'

export const sweepAttachmentsJob: Job = { name: 'attachments.sweep', cron: '17 3 * * *', run: sweepAttachments }
