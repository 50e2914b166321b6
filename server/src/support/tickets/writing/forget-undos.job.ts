import type { Job } from '#kernel/feature.ts'
import { forgetUndos } from './undoable-replies.store.ts'

export const forgetUndosJob: Job = { name: 'tickets.forget-undos', cron: '7 * * * *', run: forgetUndos }
