import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

export const importStarted = eventType('import.started', z.object({ importId: z.uuid() }))
