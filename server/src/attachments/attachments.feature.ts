import type { Feature } from '#kernel/feature.ts'
import { sweepAttachmentsJob } from './sweep-attachments.job.ts'

export const attachments: Feature = { name: 'attachments', jobs: [sweepAttachmentsJob] }
