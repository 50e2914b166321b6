import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

export const bulkActionStarted = eventType('bulk_action.started', z.object({ bulkActionId: z.uuid() }))
